using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using CoeMap.Exporting;

namespace CoeMap.Web.Api;

/// <summary>What is said of fields whose types cannot say it themselves: they belong to other rooms, or to the framework.</summary>
internal static class ApiWords
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["NamedLink.slug"] = "The last part of its address.",
        ["NamedLink.name"] = "What it is called.",
        ["OtherLink.label"] = "What the reader finds there.",
        ["OtherLink.url"] = "Where.",
        ["ReuseDocument.kind"] = "Which paper it is.",
        ["ReuseDocument.url"] = "Where it stands; null means: ask for a copy.",
        ["Idea.slug"] = "Unique among the thirteen.",
        ["Idea.name"] = "As the Centre says it.",
        ["Idea.strand"] = "The delivery strand: a second grouping of the ideas.",
        ["Idea.activities"] = "Three examples.",
        ["Activity.verb"] = "The verb that opens the example.",
        ["Activity.text"] = "The whole example.",
        ["Suggestion.text"] = "What to show, and to search for.",
        ["Suggestion.kind"] = "Project, Tool, Partner, Organisation, Theme, Sector term or Search.",
        ["Suggestion.address"] = "Where choosing it leads.",
        ["ProblemDetails.type"] = "A page about this kind of problem.",
        ["ProblemDetails.title"] = "What is wrong, in a few words.",
        ["ProblemDetails.status"] = "The status of the answer.",
        ["ProblemDetails.detail"] = "What to write instead.",
        ["ProblemDetails.instance"] = "Not used.",
    };

    private static readonly Dictionary<string, Type> Ours = typeof(PublishedListing).Assembly.GetExportedTypes()
        .Where(t => t.Namespace == typeof(PublishedListing).Namespace && !t.IsGenericType).ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <returns>Null for what nobody has said anything of: a test finds it.</returns>
    public static string? Of(string schema, string field)
    {
        if (Others.TryGetValue($"{schema}.{field}", out var said)) return said;
        if (schema.StartsWith("OneAnswerOf", StringComparison.Ordinal) && field == "item") return "What was asked for.";
        return Ours.GetValueOrDefault(schema)?.GetProperties().FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == field)?.GetCustomAttribute<DescriptionAttribute>()?.Description;
    }
}
