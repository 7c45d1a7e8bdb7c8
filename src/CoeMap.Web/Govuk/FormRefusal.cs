using Microsoft.AspNetCore.Components.Forms;

namespace CoeMap.Web.Govuk;

/// <summary>Shows a verb's refusal in the form that asked: beside the field it names and in the summary.</summary>
public static class FormRefusal
{
    /// <param name="form">The context that OnValidSubmit hands over.</param>
    /// <param name="message">What to do, in words for the user.</param>
    /// <param name="field">The property of the form's model; null speaks for the whole form.</param>
    public static void Refuse(this EditContext form, string message, string? field = null)
    {
        var messages = new ValidationMessageStore(form);
        messages.Add(form.Field(field ?? string.Empty), message);
        form.NotifyValidationStateChanged();
    }
}
