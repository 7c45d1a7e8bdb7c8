using Microsoft.AspNetCore.Components.Forms;

namespace CoeMap.Web.Govuk;

/// <summary>The fields of a form in the order of the page, so that the error summary can list and link them.</summary>
public sealed class FormFields
{
    private readonly List<(FieldIdentifier Field, string Id)> fields = [];

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

    public void Add(FieldIdentifier field, string id)
    {
        if (!fields.Exists(known => known.Field.Equals(field)))
        {
            fields.Add((field, id));
        }
    }

    /// <summary>The first problem of each field with the id to go to, then what belongs to no field on the page (no id).</summary>
    public IReadOnlyList<(string? Id, string Message)> Problems(EditContext form)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<(string? Id, string Message)>();
        foreach (var (field, id) in fields)
        {
            var messages = form.GetValidationMessages(field).ToList();
            problems.AddRange(messages.Take(1).Select(message => ((string?)id, message)));
            shown.UnionWith(messages);
        }

        problems.AddRange(form.GetValidationMessages().Where(shown.Add).Select(message => ((string?)null, message)));
        return problems;
    }
}
