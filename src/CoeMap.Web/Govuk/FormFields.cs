using Microsoft.AspNetCore.Components.Forms;

namespace CoeMap.Web.Govuk;

/// <summary>The fields of a form in the order of the page, so that the error summary can list and link them.</summary>
public sealed class FormFields
{
    private const string NotOnThePage = "Something in the form could not be read. Reload the page and try again";

    private readonly List<(FieldIdentifier Field, string Id, string Unreadable)> fields = [];

    public static FormFields Of(EditContext form)
    {
        if (form.Properties.TryGetValue(typeof(FormFields), out var known))
        {
            return (FormFields)known;
        }

        var fresh = new FormFields();
        form.Properties[typeof(FormFields)] = fresh;
        return fresh;
    }

    /// <param name="field">The property of the model.</param>
    /// <param name="id">Where the error summary leads.</param>
    /// <param name="unreadable">What to say when binding could not read what was typed.</param>
    public void Add(FieldIdentifier field, string id, string unreadable)
    {
        if (!fields.Exists(known => known.Field.Equals(field)))
        {
            fields.Add((field, id, unreadable));
        }
    }

    /// <summary>The first problem of each field with the id to go to, then what belongs to no field on the page (no id).</summary>
    public IReadOnlyList<(string? Id, string Message)> Problems(EditContext form)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<(string? Id, string Message)>();
        foreach (var (field, id, unreadable) in fields)
        {
            var messages = form.GetValidationMessages(field).ToList();
            problems.AddRange(messages.Take(1).Select(message => ((string?)id, InOurWords(message, unreadable))));
            shown.UnionWith(messages);
        }

        problems.AddRange(form.GetValidationMessages().Where(shown.Add).Select(message => ((string?)null, InOurWords(message, NotOnThePage))));
        return problems;
    }

    /// <summary>Form binding speaks of values and properties ("The value 'abc' is not valid for 'StartYear'."); people hear our words.</summary>
    public static string InOurWords(string message, string unreadable) =>
        message.StartsWith("The value '", StringComparison.Ordinal) && message.Contains("' is not valid for '", StringComparison.Ordinal)
            ? unreadable
            : message;
}
