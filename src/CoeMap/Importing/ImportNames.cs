using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Everything that files may name: organisations, themes, technologies, listings, and what files call them in short. Six statements a file.</summary>
public sealed class ImportNames
{
    private static readonly string[] CouncilEndings =
        ["-county-council", "-city-council", "-borough-council", "-metropolitan-borough-council", "-district-council", "-council", "-cc", "-bc", "-mbc"];

    private readonly Dictionary<string, NamedOrganisation> organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedOrganisation> byWebsite = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Guid> listings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> themes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> technologies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> nearest = new(StringComparer.Ordinal);
    private HashSet<Guid>? shown;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    private ImportNames()
    {
    }

    public IReadOnlyCollection<string> ThemeNames { get; private init; } = [];

    /// <summary>Whose words are no person's.</summary>
    public IReadOnlyCollection<string> OrganisationNames => field ??= [.. organisations.Values.Select(o => o.Name).Distinct(StringComparer.Ordinal)];

    public static async Task<ImportNames> ReadAsync(CoeMapDb db, CancellationToken stop = default)
    {
        var allThemes = await db.Themes.OrderBy(t => t.Position).Select(t => new { t.Slug, t.Name }).ToListAsync(stop);
        var names = new ImportNames { ThemeNames = allThemes.ConvertAll(t => t.Name) };
        foreach (var t in allThemes) Know(names.themes, t.Slug, t.Slug, t.Name);
        foreach (var a in await db.FocusAreas.Select(a => new { a.Slug, a.Name }).ToListAsync(stop)) Know(names.areas, a.Slug, a.Slug, a.Name);
        foreach (var t in await db.Technologies.Select(t => new { t.Slug, t.Name }).ToListAsync(stop)) Know(names.technologies, t.Slug, t.Slug, t.Name);
        foreach (var a in await db.FileAliases.AsNoTracking().ToListAsync(stop)) names.aliases.TryAdd(a.Word, a.Meaning);
        var allOrganisations = await db.Organisations.Select(o => new { o.Id, o.Slug, o.Name, o.Kind, o.Website, o.AlsoKnownAs }).ToListAsync(stop);
        foreach (var o in allOrganisations) Know(names.organisations, new NamedOrganisation(o.Id, o.Name, o.Kind), o.Slug, o.Name);
        foreach (var o in allOrganisations) Know(names.organisations, new NamedOrganisation(o.Id, o.Name, o.Kind), [.. o.AlsoKnownAs]); // a name goes before another's other name
        foreach (var o in allOrganisations.Where(o => HostOf(o.Website) is not null)) names.byWebsite.TryAdd(HostOf(o.Website)!, new(o.Id, o.Name, o.Kind));
        var allListings = await db.Listings.Where(l => l.HiddenAt == null).OrderBy(l => l.Id).Select(l => new { l.Id, l.Slug, l.Name, l.AlsoKnownAsText }).ToListAsync(stop);
        foreach (var l in allListings) Know(names.listings, l.Id, l.Slug);
        foreach (var l in allListings) Know(names.listings, l.Id, l.Name); // an address goes before another's name
        foreach (var l in allListings.Where(l => l.AlsoKnownAsText.Length > 0)) Know(names.listings, l.Id, l.AlsoKnownAsText.Split(" · "));
        return names;
    }

    /// <param name="words">Name, other name, address, short word, or what files call it.</param>
    public NamedOrganisation? Organisation(string words)
    {
        var key = Key(words);
        if (organisations.TryGetValue(key, out var known)) return known;
        if (aliases.TryGetValue(key, out var meaning) && organisations.TryGetValue(Key(meaning), out known)) return known;
        foreach (var ending in CouncilEndings.Where(e => key.EndsWith(e, StringComparison.Ordinal)))
        {
            if (organisations.TryGetValue(key[..^ending.Length], out known) && known.Kind == OrganisationKind.LocalAuthority) return known;
        }

        return null;
    }

    public NamedOrganisation? OrganisationAt(string? website) => HostOf(website) is { } host ? byWebsite.GetValueOrDefault(host) : null;

    /// <returns>The published listing of this name, other name or address.</returns>
    public Guid? Listing(string words) => listings.TryGetValue(Key(words), out var id) ? id
        : aliases.TryGetValue(Key(words), out var meaning) && listings.TryGetValue(Key(meaning), out id) ? id : null;

    /// <summary>Whether everybody sees it.</summary>
    public bool IsShown(Guid listing) => (shown ??= [.. listings.Values]).Contains(listing);

    /// <summary>The same without what stands in brackets, for collections that write “Name (short name)”.</summary>
    public Guid? ListingLike(string words) => Listing(words) ?? (words.IndexOf('(', StringComparison.Ordinal) is > 9 and var bracket ? Listing(words[..bracket]) : null);

    /// <returns>The name on the map that differs from the words by a few letters; null when none does.</returns>
    public string? NearestOrganisation(string words)
    {
        if (nearest.TryGetValue(words, out var known)) return known;
        var key = Key(words);
        var best = key.Length is < 4 or > 100 ? default : organisations.Select(o => (o.Value.Name, Distance: Distance(key, o.Key))).MinBy(o => o.Distance);
        return nearest[words] = best.Name is not null && best.Distance <= Math.Max(1, key.Length / 5) ? best.Name : null;
    }

    public string? Theme(string words) => themes.GetValueOrDefault(Key(words));

    public string? FocusArea(string words) => areas.GetValueOrDefault(Key(words));

    public string? Technology(string words) => technologies.GetValueOrDefault(Key(words));

    /// <returns>What the table of short words says; null when it says nothing.</returns>
    public string? Meaning(string word) => aliases.GetValueOrDefault(Key(word));

    /// <summary>Upper and lower case, spaces, hyphens, underscores and apostrophes make no difference.</summary>
    public string Key(string words) => keys.TryGetValue(words, out var key) ? key : keys[words] = Slug.From(words);

    // How many letters must be added, taken away or changed.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 6) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    // A shared host (gov.uk's pages of departments) says nothing about who it is.
    private static string? HostOf(string? website) =>
        Uri.TryCreate(website, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.Host is not ("www.gov.uk" or "gov.uk" or "github.com" or "sites.google.com")
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host : null;

    private static void Know<T>(Dictionary<string, T> known, T thing, params string[] words)
    {
        foreach (var word in words) known.TryAdd(Slug.From(word), thing);
    }
}

public sealed record NamedOrganisation(Guid Id, string Name, OrganisationKind Kind);
