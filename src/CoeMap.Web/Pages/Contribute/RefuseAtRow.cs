using CoeMap.Web.Govuk;
using Microsoft.AspNetCore.Components.Forms;

namespace CoeMap.Web.Pages.Contribute;

/// <summary>Shows a problem beside a field of the form's model or of one of its rows.</summary>
internal static class RefuseAtRow
{
    public static void RefuseAt(this EditContext form, object model, string field, string sentence)
    {
        new ValidationMessageStore(form).Add(new FieldIdentifier(model, field), sentence);
        form.NotifyValidationStateChanged();
    }
}
