using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What people call the choices of filters, and which organisations some words may mean.</summary>
internal sealed class MapNames
{
    private readonly Dictionary<(SearchFilter Filter, string Value), string> names;
    private readonly List<NamedOrganisation> organisations;
    private readonly HashSet<string> organisationNames;

    public MapNames(IReadOnlyCollection<MapSql.LookRow> rows)
    {
        organisations = [.. rows.Where(r => r.Of == "organisation").Select(r => new NamedOrganisation(
            r.Id!.Value, r.Slug, r.Name, " " + string.Join(' ', SearchText.WordsOf(string.Join(' ', r.AlsoKnownAs.Prepend(r.Name)))),
            [.. r.AlsoKnownAs.Select(a => a.ToLowerInvariant().Replace(' ', '-'))]))];
        organisationNames = organisations.Select(o => string.Join(' ', SearchText.WordsOf(o.Name))).ToHashSet(StringComparer.Ordinal);
        LongestName = organisationNames.Select(n => n.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
        names = rows.Where(r => r.Of != "organisation").Select(r => (Filter: Words.Parse<SearchFilter>(r.Of)!.Value, r.Slug, r.Name))
            .Concat(organisations.Select(o => (Filter: SearchFilter.Organisation, o.Slug, o.Name))).ToDictionary(n => (n.Filter, n.Slug), n => n.Name);
        SlugOf = organisations.ToDictionary(o => o.Id.ToString(), o => o.Slug, StringComparer.Ordinal);
        IdOf = organisations.ToDictionary(o => o.Slug, o => o.Id, StringComparer.Ordinal);
    }

    /// <summary>How many words the longest name of an organisation has.</summary>
    public int LongestName { get; }

    public IReadOnlyDictionary<string, string> SlugOf { get; }
    public IReadOnlyDictionary<string, Guid> IdOf { get; }

    public string Of(SearchFilter filter, string value) => names.GetValueOrDefault((filter, value), value);

    public bool Has(SearchFilter filter, string value) => names.ContainsKey((filter, value));

    /// <returns>Whether an organisation is called exactly so.</returns>
    public bool IsName(IEnumerable<string> words) => organisationNames.Contains(string.Join(' ', words));

    /// <summary>The names behind the ids and slugs of contents.</summary>
    public ContentNames ForContents() => new(organisations.ToDictionary(o => o.Id, o => o.Name), NamesOf(SearchFilter.Theme), NamesOf(SearchFilter.Area), NamesOf(SearchFilter.WorksWith), new Dictionary<Guid, string>());

    private Dictionary<string, string> NamesOf(SearchFilter filter) => names.Where(n => n.Key.Filter == filter).ToDictionary(n => n.Key.Value, n => n.Value, StringComparer.Ordinal);

    /// <returns>All values that the filter has, whether or not a listing has them.</returns>
    public IEnumerable<string> Values(SearchFilter filter) => names.Keys.Where(k => k.Filter == filter).Select(k => k.Value);

    /// <returns>Organisations with each of the words in a name, the likeliest first.</returns>
    public IReadOnlyList<(string Slug, string Name)> OrganisationsCalled(IReadOnlyCollection<string> words, string typed, int most) =>
        words.Count == 0 ? [] : [.. organisations.Where(o => words.All(w => o.Words.Contains(" " + w, StringComparison.Ordinal)))
            .OrderByDescending(o => o.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)).ThenBy(o => o.Name.Length).ThenBy(o => o.Name, StringComparer.Ordinal)
            .Take(most).Select(o => (o.Slug, o.Name))];

    /// <returns>Organisations that org: means: part of an address, or another name as an address would spell it.</returns>
    public Guid[] OrganisationsLike(IReadOnlyCollection<string> parts) =>
        [.. organisations.Where(o => parts.Any(p => o.Slug.Contains(p, StringComparison.Ordinal) || o.AlsoKnownAs.Contains(p, StringComparer.Ordinal))).Select(o => o.Id)];

    /// <returns>Themes and focus areas that theme: means.</returns>
    public string[] ThemesLike(IReadOnlyCollection<string> parts) =>
        [.. Values(SearchFilter.Theme).Concat(Values(SearchFilter.Area)).Where(s => parts.Any(p => s.Contains(p, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];

    private sealed record NamedOrganisation(Guid Id, string Slug, string Name, string Words, IReadOnlyList<string> AlsoKnownAs);
}
