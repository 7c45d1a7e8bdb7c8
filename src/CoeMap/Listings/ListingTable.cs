using System.Globalization;

namespace CoeMap.Listings;

/// <summary>The table in which listings travel: its columns in their order, and how a cell holds a list. Exports write it, imports read it.</summary>
public static class ListingTable
{
    /// <summary>Says which published listing a row edits; the template goes without.</summary>
    public const string Address = "Address";

    /// <summary>Says which published version the row was exported from.</summary>
    public const string Version = "Version";

    public const string Connected = "Connected listings";

    public const string AskForCopy = "ask for a copy";

    public static readonly IReadOnlyList<TableColumn> Columns =
    [
        new("Kind", "Project, Tool or Partner", (c, _) => Words.Label(c.Kind), IsRequired: true),
        new("Name", "3 to 120 characters", (c, _) => c.Name, IsRequired: true),
        new("Summary", "One sentence, 20 to 200 characters", (c, _) => c.Summary, IsRequired: true),
        new("Description", "What it does, for whom, what is known of it; 20 characters or more", (c, _) => c.Description, IsRequired: true),
        new("Also known as", "Other names, with a semicolon between them", (c, _) => Cell(c.AlsoKnownAs)),
        new("Stage", "Idea, Discovery, Alpha, Beta, Live, Ended or Not known", (c, _) => Words.Label(c.Stage), IsRequired: true),
        new("Themes", "One to three of the six themes, with a semicolon between them", (c, n) => Cell(c.Themes.Select(t => n.Themes.GetValueOrDefault(t, t))), IsRequired: true),
        new("Focus areas", "Of the twelve focus areas", (c, n) => Cell(c.FocusAreas.Select(a => n.FocusAreas.GetValueOrDefault(a, a)))),
        new("Tags", "Lower case, at most 12, with a semicolon between them", (c, _) => Cell(c.Tags)),
        new("Lead organisation", "As it is called on the map", (c, n) => n.Organisation(c.LeadOrganisationId), IsRequired: true),
        new("Taking part", "Kent (pilot); Essex (funder). Roles: owner, sponsor, delivery partner, funder, supplier, pilot", (c, n) => Cell(c.TakingPart.Select(t => $"{n.Organisation(t.OrganisationId)} ({Words.Label(t.Role).ToLowerInvariant()})"))),
        new(Connected, "Builds on: its address or name; Part of: … Ways: builds on, replaces, part of, uses, implements, alternative to", (c, n) => Cell(c.Relations.Where(r => n.Listings.ContainsKey(r.ListingId)).Select(r => $"{Words.Label(r.Kind)}: {n.Listings[r.ListingId]}"))),
        new("Website", "https://…", (c, _) => c.Website ?? ""),
        new("Code repository", "https://…", (c, _) => c.Repository ?? ""),
        new("Documentation", "https://…", (c, _) => c.Documentation ?? ""),
        new("Other links", "What is there: https://…", (c, _) => Cell(c.OtherLinks.Select(l => string.Equals(l.Label, l.Url, StringComparison.Ordinal) ? l.Url : $"{l.Label}: {l.Url}"))),
        new("Licence", "An SPDX identifier such as MIT; or other, none, undecided", (c, _) => c.Licence ?? ""),
        new("Cost", "Free, Under £5,000 a year, …, Not known", (c, _) => c.Cost is { } cost ? Words.Label(cost) : ""),
        new("Start year", "2019", (c, _) => c.StartYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("End year", "2023", (c, _) => c.EndYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("Works with", "Systems and languages on our list, with a semicolon between them", (c, n) => Cell(c.WorksWith.Select(t => n.Technologies.GetValueOrDefault(t, t)))),
        new("For whom", "Analyst, Practitioner, Leader, Digital", (c, _) => Cell(c.ForWhom.Select(w => Words.Label(w)))),
        new("Runs in", "Spreadsheet; Browser, nothing installed; Power BI; Python or R; Supplier-hosted; Server", (c, _) => Cell(c.RunsIn.Select(r => Words.Label(r)))),
        new("Child-level data", "No child-level data, Stays on your machine or Leaves the authority", (c, _) => c.ChildData is { } data ? Words.Label(data) : ""),
        new("Effort to reuse it", "Up to 1,000 characters", (c, _) => c.ReuseEffort ?? ""),
        new("Skills to reuse it", "Up to 1,000 characters", (c, _) => c.ReuseSkills ?? ""),
        new("Data to reuse it", "Up to 1,000 characters", (c, _) => c.ReuseData ?? ""),
        new("Agreements to reuse it", "Up to 1,000 characters", (c, _) => c.ReuseAgreements ?? ""),
        new("Documents", "Specification: https://…; Business case: ask for a copy", (c, _) => Cell(c.ReuseDocuments.Select(d => $"{Words.Label(d.Kind)}: {d.Url ?? AskForCopy}"))),
    ];

    /// <summary>What an export's first line says; the template's is the same without the last two.</summary>
    public static IReadOnlyList<string> Headers { get; } = [.. Columns.Select(c => c.Header), Address, Version];

    /// <summary>A published listing as a row under <see cref="Headers"/>; formulas are the writer's business.</summary>
    /// <remarks>Connected listings stand there by what <paramref name="names"/> calls them, and not at all where it does not know them.</remarks>
    public static IReadOnlyList<string?> Row(ListingContent content, string slug, int publishedVersion, ContentNames names) =>
        [.. Columns.Select(c => c.Write(content, names)), slug, publishedVersion.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Items with a semicolon between them, or each on its own line where one holds a semicolon itself.</summary>
    public static string Cell(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Exists(i => i.Contains(';', StringComparison.Ordinal)) ? string.Join('\n', list) + "\n" : string.Join("; ", list);
    }

    public static IReadOnlyList<string> Items(string cell) =>
        [.. cell.ReplaceLineEndings("\n").Split(cell.Contains('\n', StringComparison.Ordinal) || cell.Contains('\r', StringComparison.Ordinal) ? '\n' : ';').Select(i => i.Trim()).Where(i => i.Length > 0)];
}
