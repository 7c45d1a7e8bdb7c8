using System.Globalization;

namespace CoeMap.Listings;

/// <summary>One field of a listing as people read it: the label of the form and its text, empty when nothing is said.</summary>
public sealed record ContentField(string Label, string Text, bool IsMarkdown = false)
{
    /// <summary>All fields in the order of the form.</summary>
    public static IReadOnlyList<ContentField> Of(ListingContent content, ContentNames names) =>
    [
        new("Kind", Words.Label(content.Kind)),
        new("Name", content.Name),
        new("Summary", content.Summary),
        new("Description", content.Description.ReplaceLineEndings("\n").Trim(), IsMarkdown: true),
        new("Also known as", Lines(content.AlsoKnownAs)),
        new("Stage", Words.Label(content.Stage)),
        new("Themes", Lines(content.Themes.Select(t => names.Themes.GetValueOrDefault(t, t)))),
        new("Focus areas", Lines(content.FocusAreas.Select(a => names.FocusAreas.GetValueOrDefault(a, a)))),
        new("Tags", string.Join(", ", content.Tags)),
        new("Lead organisation", names.Organisation(content.LeadOrganisationId)),
        new("Taking part", Lines(content.TakingPart.Select(t => $"{names.Organisation(t.OrganisationId)} ({Words.Label(t.Role).ToLowerInvariant()})"))),
        new("Connected listings", Lines(content.Relations.Select(r => RelationText(r, names)))),
        new("Website", content.Website ?? ""),
        new("Code repository", content.Repository + (content.LastCommitOn is { } day ? $"\nLast commit {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}" : "")),
        new("Documentation", content.Documentation ?? ""),
        new("Other links", Lines(content.OtherLinks.Select(l => $"{l.Label}: {l.Url}"))),
        new("Licence", content.Licence is null ? "" : Licences.LabelOf(content.Licence)),
        new("Cost", content.Cost is { } cost ? Words.Label(cost) : ""),
        new("Start year", content.StartYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("End year", content.EndYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("Works with", Lines(content.WorksWith.Select(t => names.Technologies.GetValueOrDefault(t, t)))),
        new("For whom", Lines(content.ForWhom.Select(w => Words.Label(w)))),
        new("Runs in", Lines(content.RunsIn.Select(r => Words.Label(r)))),
        new("Child-level data", content.ChildData is { } data ? Words.Label(data) : ""),
        new("Effort to reuse it", content.ReuseEffort ?? ""),
        new("Skills to reuse it", content.ReuseSkills ?? ""),
        new("Data to reuse it", content.ReuseData ?? ""),
        new("Agreements to reuse it", content.ReuseAgreements ?? ""),
        new("Documents", Lines(content.ReuseDocuments.Select(d => $"{Words.Label(d.Kind)}: {d.Url ?? "ask for a copy"}"))),
    ];

    private static string RelationText(StatedRelation relation, ContentNames names) =>
        $"{Words.Label(relation.Kind)}: {names.Listing(relation.ListingId)}"
        + string.Concat(Asides(relation).Select((aside, i) => (i == 0 ? " (" : ", ") + aside)) + (Asides(relation).Any() ? ")" : "");

    private static IEnumerable<string> Asides(StatedRelation relation)
    {
        if (relation.Basis is RelationBasis.Inferred) yield return "inferred";
        if (relation.Word is { } word) yield return $"“{word}”";
        if (relation.Source is { } source) yield return source;
    }

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts);
}
