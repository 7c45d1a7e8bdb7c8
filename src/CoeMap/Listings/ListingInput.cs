using System.Globalization;

namespace CoeMap.Listings;

/// <summary>The listing form as it was filled in. Everything is text, so that nothing typed is ever lost.</summary>
public sealed class ListingInput
{
    public const int BlankRows = 5;
    public const int LinkRows = 3;

    /// <summary>Makes a double click one listing.</summary>
    public Guid OnceKey { get; set; }

    /// <summary>The draft's row version when the form was opened.</summary>
    public uint Version { get; set; }

    /// <summary>The button that was pressed; empty for "Continue".</summary>
    public string? Then { get; set; }
    public string? Kind { get; set; }
    public string? Name { get; set; }
    public string? Summary { get; set; }
    public string? Description { get; set; }
    public string? AlsoKnownAs { get; set; }
    public string? Stage { get; set; }
    public List<string>? Themes { get; set; }
    public List<string>? FocusAreas { get; set; }
    public string? Tags { get; set; }
    public string? LeadOrganisationId { get; set; }
    public List<TakingPartInput>? TakingPart { get; set; }
    public List<RelationInput>? Relations { get; set; }
    public string? Website { get; set; }
    public string? Repository { get; set; }
    public string? Documentation { get; set; }
    public List<LinkInput>? OtherLinks { get; set; }
    public string? Licence { get; set; }
    public string? Cost { get; set; }
    public string? StartYear { get; set; }
    public string? EndYear { get; set; }
    public List<string>? WorksWith { get; set; }
    public List<string>? ForWhom { get; set; }
    public List<string>? RunsIn { get; set; }
    public string? ChildData { get; set; }
    public string? ReuseEffort { get; set; }
    public string? ReuseSkills { get; set; }
    public string? ReuseData { get; set; }
    public string? ReuseAgreements { get; set; }
    public List<DocumentInput>? ReuseDocuments { get; set; }

    public bool AddsARow => Then is "add-organisation" or "add-connected";
    public bool SavesForLater => Then is "later";

    /// <summary>Rows to fill in, at least as many as a new form has.</summary>
    public void AddRows(int more = 0)
    {
        TakingPart = [.. TakingPart ?? []];
        while (TakingPart.Count < BlankRows) TakingPart.Add(new());
        for (var i = 0; i < more && Then is not "add-connected"; i++) TakingPart.Add(new());
        Relations = [.. Relations ?? []];
        while (Relations.Count < LinkRows) Relations.Add(new());
        for (var i = 0; i < more && Then is "add-connected"; i++) Relations.Add(new());
        OtherLinks = [.. OtherLinks ?? []];
        while (OtherLinks.Count < LinkRows) OtherLinks.Add(new());
        ReuseDocuments = [.. Enum.GetValues<ReuseDocumentKind>().Select((_, i) => ReuseDocuments?.ElementAtOrDefault(i) ?? new())];
    }

    public ListingContent ToContent() => new()
    {
        Kind = Words.Parse<ListingKind>(Kind) ?? default,
        Name = OneLine(Name),
        Summary = OneLine(Summary),
        Description = Text(Description) ?? "",
        AlsoKnownAs = Split(AlsoKnownAs, '\n'),
        Stage = Words.Parse<Stage>(Stage) ?? Listings.Stage.NotKnown,
        Themes = Once(Themes),
        FocusAreas = Once(FocusAreas),
        Tags = Split(Tags?.ToLowerInvariant(), ',', '\n'),
        LeadOrganisationId = Id(LeadOrganisationId),
        TakingPart = [.. (TakingPart ?? []).Where(t => t.IsWhole).Select(t => new TakingPart(Id(t.Organisation)!.Value, Words.Parse<ParticipationRole>(t.Role)!.Value)).Distinct()],
        Relations = [.. (Relations ?? []).Select(r => r.ToRelation()).OfType<StatedRelation>().DistinctBy(r => r.Key)],
        Website = Text(Website),
        Repository = Text(Repository),
        Documentation = Text(Documentation),
        OtherLinks = [.. (OtherLinks ?? []).Where(l => Text(l.Url) is not null).Select(l => new OtherLink(Text(l.Label) ?? Text(l.Url)!, Text(l.Url)!))],
        Licence = Text(Licence),
        Cost = Words.Parse<CostBand>(Cost),
        StartYear = Year(StartYear),
        EndYear = Year(EndYear),
        WorksWith = Once(WorksWith),
        ForWhom = Parsed<Audience>(ForWhom),
        RunsIn = Parsed<RunsIn>(RunsIn),
        ChildData = Words.Parse<ChildData>(ChildData),
        ReuseEffort = Text(ReuseEffort),
        ReuseSkills = Text(ReuseSkills),
        ReuseData = Text(ReuseData),
        ReuseAgreements = Text(ReuseAgreements),
        ReuseDocuments = [.. (ReuseDocuments ?? []).Zip(Enum.GetValues<ReuseDocumentKind>())
            .Where(d => d.First.OnRequest || Text(d.First.Url) is not null).Select(d => new ReuseDocument(d.Second, Text(d.First.Url)))],
    };

    public static ListingInput Of(ListingContent content) => new()
    {
        Kind = Words.Of(content.Kind),
        Name = content.Name,
        Summary = content.Summary,
        Description = content.Description,
        AlsoKnownAs = string.Join('\n', content.AlsoKnownAs),
        Stage = Words.Of(content.Stage),
        Themes = [.. content.Themes],
        FocusAreas = [.. content.FocusAreas],
        Tags = string.Join(", ", content.Tags),
        LeadOrganisationId = content.LeadOrganisationId?.ToString(),
        TakingPart = [.. content.TakingPart.Select(t => new TakingPartInput { Organisation = t.OrganisationId.ToString(), Role = Words.Of(t.Role) })],
        Relations = [.. content.Relations.Select(RelationInput.Of)],
        Website = content.Website,
        Repository = content.Repository,
        Documentation = content.Documentation,
        OtherLinks = [.. content.OtherLinks.Select(l => new LinkInput { Label = l.Label, Url = l.Url })],
        Licence = content.Licence,
        Cost = content.Cost is { } cost ? Words.Of(cost) : null,
        StartYear = content.StartYear?.ToString(CultureInfo.InvariantCulture),
        EndYear = content.EndYear?.ToString(CultureInfo.InvariantCulture),
        WorksWith = [.. content.WorksWith],
        ForWhom = [.. content.ForWhom.Select(w => Words.Of(w))],
        RunsIn = [.. content.RunsIn.Select(r => Words.Of(r))],
        ChildData = content.ChildData is { } data ? Words.Of(data) : null,
        ReuseEffort = content.ReuseEffort,
        ReuseSkills = content.ReuseSkills,
        ReuseData = content.ReuseData,
        ReuseAgreements = content.ReuseAgreements,
        ReuseDocuments = [.. Enum.GetValues<ReuseDocumentKind>().Select(kind => DocumentInput.Of(content.ReuseDocuments.FirstOrDefault(d => d.Kind == kind)))],
    };

    internal static string? Text(string? typed) => typed?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    internal static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;

    internal static int? Year(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= 9999 ? year : null;

    private static string OneLine(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Split(string? typed, params char[] by) =>
        [.. (typed ?? "").ReplaceLineEndings("\n").Split(by).Select(OneLine).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<string> Once(List<string>? words) => [.. (words ?? []).Distinct(StringComparer.Ordinal)];

    private static List<T> Parsed<T>(List<string>? words) where T : struct, Enum =>
        [.. (words ?? []).Select(Words.Parse<T>).OfType<T>().Distinct()];
}
