using System.Text.RegularExpressions;
using CoeMap.Listings;

namespace CoeMap.Importing.Maps;

/// <summary>A service, plan or undated event of a collection as a listing.</summary>
internal sealed partial class MapListing(MapObject o, MapTies ties, MapPeople people)
{
    private readonly List<HeldWords> held = [.. people.HeldBy(o)];
    private readonly List<string> notes = [];
    private readonly List<OtherLink> links = [];

    public ProposedRecord Record()
    {
        var start = MapRecords.Start(o, RowThing.Listing, ties, people, held);
        var content = Content(start.Name);
        var needs = new List<string>();
        if (o.Placeholders.Contains("description", StringComparer.Ordinal)) needs.Add("The description is the template’s own words");
        return start with
        {
            Content = content,
            FillsIn = true,
            Held = [.. held.DistinctBy(h => h.Words, StringComparer.OrdinalIgnoreCase)],
            Notes = [.. start.Notes, .. notes, .. ties.NotesOf(o)],
            NeedsContent = needs,
            Others = new() { Awaited = [.. Awaited()], Relations = [.. ties.RelationsOf(o).Where(r => r.ListingId is null)] },
        };
    }

    private ListingContent Content(string name)
    {
        var said = people.Without(o.Text("description"), held)?.Trim() ?? "";
        var more = Lifted(people.Without(o.Text("notes"), held));
        var papers = Papers();
        var website = MapRecords.Safe(o.Text("website"));
        var tags = Tags();
        var input = new ListingInput { Name = Short(name, ListingContent.MaxName), Summary = SummaryOf(said), Description = string.Join("\n\n", ((string?[])[Flowing(said), Flowing(more), papers, Scope()]).Where(t => !string.IsNullOrWhiteSpace(t))) };
        var themes = MapWords.ThemesOf(tags, $"{name} {said} {more}");
        if (themes.Count > 0) notes.Add($"The themes are a guess from its words and tags: {string.Join(", ", themes)}.");
        return input.ToContent() with
        {
            Kind = o.Type == MapType.Tool ? ListingKind.Tool : ListingKind.Project,
            Stage = MapWords.StageOf(o.Text("status")),
            Themes = themes,
            Tags = tags,
            LeadOrganisationId = ties.LeadOf(o)?.Organisation?.Id,
            TakingPart = [.. ties.PartsOf(o).Where(p => p.End.Organisation is not null && p.End.Organisation.Id != ties.LeadOf(o)?.Organisation?.Id).Select(p => new TakingPart(p.End.Organisation!.Id, p.Role)).Distinct()],
            Relations = [.. ties.RelationsOf(o).Where(r => r.ListingId is not null).Select(r => Relating.Of(r, r.ListingId!.Value, MapReading.Source))],
            Website = website,
            Repository = website is not null && Repository().IsMatch(website) ? website : null,
            OtherLinks = [.. links.DistinctBy(l => l.Url, StringComparer.OrdinalIgnoreCase).Take(ContentRules.MaxLinks)],
            StartYear = o.Type == MapType.Plan && o.Date("date_published") is { Year: >= ContentRules.FirstYear } published ? published.Year : null,
        };
    }

    private IEnumerable<AwaitedOrganisation> Awaited()
    {
        if (ties.LeadOf(o) is { Organisation: null, Record: { } lead }) yield return new(lead.Id, ParticipationRole.Lead);
        foreach (var (end, role) in ties.PartsOf(o).Where(p => p.End is { Organisation: null, Record: not null } && p.End.Record != ties.LeadOf(o)?.Record)) yield return new(end.Record!.Id, role);
    }

    // Rules and resources that it cites: a link where they have an address, a line of the description where they have none.
    private string? Papers()
    {
        var lines = new List<string>();
        foreach (var paper in ties.CitedBy(o))
        {
            var address = MapRecords.Safe(paper.Text("access_url", "website"));
            if (address is not null) links.Add(new(Short(paper.Name, ListingContent.MaxName), address));
            else lines.Add($"- {paper.Name}{(paper.Text("description") is { } words ? ": " + Flowing(people.Without(words, held)!) : "")}");
        }

        return lines.Count == 0 ? null : "Rules and resources it names:\n\n" + string.Join("\n", lines);
    }

    private string? Scope() => people.Without(o.Text("scope"), held) is { } scope ? "Scope: " + Flowing(scope) : null;

    // An address that stands among the notes is a link.
    private string? Lifted(string? text)
    {
        if (text is null) return null;
        foreach (var address in AccessUrl().Matches(text).Select(m => m.Groups["url"].Value).Where(WebAddress.IsSafe))
        {
            links.Add(new("Where to find it", address));
            notes.Add("An address that stood among the notes became a link.");
        }

        return AccessUrl().Replace(text, "").Trim();
    }

    private List<string> Tags()
    {
        var all = o.Texts("tags").Select(t => string.Join(' ', t.ToLowerInvariant().Replace('_', ' ').Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(t => t.Length is > 0 and <= ListingContent.MaxTag).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > ListingContent.MaxTags) notes.Add($"It has {all.Count} tags; the first {ListingContent.MaxTags} were taken.");
        return [.. all.Take(ListingContent.MaxTags)];
    }

    private static string SummaryOf(string description)
    {
        var text = Spaces().Replace(description, " ").Trim();
        if (text.Length <= ListingContent.MaxSummary) return text;
        var end = SentenceEnd().Matches(text[..ListingContent.MaxSummary]).Select(m => m.Index + 1).LastOrDefault(i => i >= ListingContent.MinSummary);
        if (end > 0) return text[..end].Trim();
        var cut = text.LastIndexOf(' ', ListingContent.MaxSummary - 2);
        return text[..(cut < ListingContent.MinSummary ? ListingContent.MaxSummary - 1 : cut)].TrimEnd(',', ';', ' ') + "…";
    }

    // Lines that a file broke at its margin are one paragraph.
    private static string Flowing(string? text) => text is null ? "" : Margin().Replace(text.Trim(), " ");

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    [GeneratedRegex(@"\baccess_url:\s*(?<url>https?://\S+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AccessUrl();

    [GeneratedRegex(@"^https?://(www\.)?(github\.com|gitlab\.com|bitbucket\.org)/[^/]+/[^/]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repository();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.!?](?=\s|$)", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<=\S)[ \t]*\n[ \t]*(?=[^\s\-*#\d])", RegexOptions.None, 1000)]
    private static partial Regex Margin();
}
