using CoeMap.Listings;

namespace CoeMap.Importing.Publiccode;

/// <summary>What a publiccode.yml says of a tool, in the words of a listing: English first, other languages kept beneath.</summary>
internal sealed class PubliccodeListing(PubliccodeSection file, ImportNames names, ICollection<string> notes)
{
    private static readonly Dictionary<string, Stage> Stages = new(StringComparer.Ordinal)
    {
        ["concept"] = Stage.Idea,
        ["development"] = Stage.Alpha,
        ["beta"] = Stage.Beta,
        ["stable"] = Stage.Live,
        ["obsolete"] = Stage.Ended,
    };

    private readonly PubliccodeTexts texts = new(file, notes);

    public string Name => file.Text("name") ?? texts.First("localisedName") ?? (Address("url") is { } url ? Repositories.HostPage.NameOf(new Uri(WithoutGit(url))) : "");

    public ListingContent Content() => new()
    {
        Kind = ListingKind.Tool,
        Name = Cut(Name, ListingContent.MaxName),
        AlsoKnownAs = [.. texts.All("localisedName").Append(file.Text("applicationSuite") ?? "").Where(n => n.Length is > 0 and <= ListingContent.MaxName && !n.Equals(Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Take(ContentRules.MaxNames)],
        Summary = texts.Summary(),
        Description = texts.Description(),
        Stage = Meant("developmentStatus", PubliccodeWords.Statuses) is { } status ? Stages[status] : Stage.NotKnown,
        Tags = [.. file.Texts("categories").Concat(file.Texts("tags")).Select(c => c.Replace('-', ' ').ToLowerInvariant()).Where(c => c.Length is > 0 and <= ListingContent.MaxTag).Distinct(StringComparer.Ordinal).Take(ListingContent.MaxTags)],
        LeadOrganisationId = Lead()?.Id,
        Website = Address("landingURL"),
        Repository = Repository(),
        Documentation = Safe(texts.First("documentation")),
        OtherLinks = [.. Links().Take(ContentRules.MaxLinks)],
        Licence = Licence(),
        WorksWith = [.. file.Section("dependsOn") is var on ? new[] { "open", "proprietary" }.SelectMany(on.Sections).Select(d => names.Technology(d.Text("name") ?? "")).OfType<string>().Distinct(StringComparer.Ordinal) : []],
        RunsIn = RunsIn(),
    };

    /// <summary>People and how to reach them: held for their consent, never published.</summary>
    public IReadOnlyList<HeldWords> Held()
    {
        var people = file.Section("maintenance").Sections("contacts").Concat(file.Section("maintenance").Sections("contractors"));
        return [.. people.Select(p => new HeldWords(string.Join(", ", new[] { "name", "email", "phone", "affiliation" }.Select(p.Text).OfType<string>().Select(PlainAt)), p.Text("email") is { } email && PubliccodeChecks.Email(email) is null ? PlainAt(email) : null))];
    }

    private string? Repository()
    {
        if (Address("url") is { } url) return WithoutGit(url);
        if (file.Text("url") is { } said && PubliccodeChecks.Address(said) is null) notes.Add("url cannot be opened in a browser: write the address that begins with https://. The code repository is left empty");
        return null;
    }

    private NamedOrganisation? Lead()
    {
        string?[] owners = [file.Section("organisation").Text("name"), file.Section("legal").Text("repoOwner"), file.Section("legal").Text("mainCopyrightOwner")];
        var lead = owners.OfType<string>().Select(names.Organisation).FirstOrDefault(o => o is not null) ?? names.OrganisationAt(Address("landingURL"));
        if (lead is null && owners.OfType<string>().FirstOrDefault() is { } owner) notes.Add($"The lead organisation may be “{owner}”, which is not on the map: choose it, or propose it, before you submit");
        return lead;
    }

    /// <summary>Who uses it, as far as the map knows them: claims, once the listing is published.</summary>
    public IReadOnlyList<Guid> UsedBy() => [.. Users().Select(u => u.Id).Distinct()];

    private IEnumerable<NamedOrganisation> Users()
    {
        foreach (var user in file.Texts("usedBy"))
        {
            var known = names.Organisation(user);
            notes.Add(known is null ? $"usedBy names “{user}”, which is not on the map: left out" : $"usedBy names {known.Name}: once this is published it is asked to confirm it, and nothing shows or counts before");
            if (known is not null) yield return known;
        }
    }

    private IEnumerable<OtherLink> Links()
    {
        (string Label, string? Address)[] links =
            [("Roadmap", file.Text("roadmap")), ("Documentation of its API", texts.First("apiDocumentation")), .. file.Texts("isBasedOn").Select(b => ("What it is based on", (string?)b)), .. texts.List("videos").Select(v => ("Video", (string?)v))];
        return links.Select(l => (l.Label, Address: Safe(l.Address))).Where(l => l.Address is not null).Select(l => new OtherLink(l.Label, l.Address!)).DistinctBy(l => l.Url, StringComparer.Ordinal);
    }

    private string? Licence()
    {
        if (file.Section("legal").Text("license") is not { } said) return null;
        if (Spdx.Single(said) is { } licence) return licence;
        notes.Add($"The licence “{said}” is none of the list by itself: taken as another licence");
        return "other";
    }

    private List<RunsIn> RunsIn()
    {
        var (type, platforms) = (Meant("softwareType", PubliccodeWords.SoftwareTypes), file.Texts("platforms"));
        var runs = new List<RunsIn>();
        if (type == "standalone/web" || platforms.Contains("web", StringComparer.OrdinalIgnoreCase)) runs.Add(Listings.RunsIn.Browser);
        if (type == "standalone/backend") runs.Add(Listings.RunsIn.Server);
        return runs;
    }

    /// <summary>The standard's word, or the one that was meant; null when nobody can tell.</summary>
    private string? Meant(string key, string[] words)
    {
        if (file.Text(key) is not { } said) return null;
        if (Array.Find(words, w => w.Equals(said, StringComparison.OrdinalIgnoreCase)) is { } word) return word;
        if (!PubliccodeWords.Meant.TryGetValue(said, out var meant) || !words.Contains(meant, StringComparer.Ordinal)) return null;
        notes.Add($"{key} “{said}” was read as {meant}");
        return meant;
    }

    private string? Address(string key) => Safe(file.Text(key));

    private static string? Safe(string? address) => address is { Length: <= ListingContent.MaxAddress } && WebAddress.IsSafe(address) ? address : null;

    private static string WithoutGit(string url) => url.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? url[..^4] : url;

    private static string PlainAt(string words) => words.Replace("\\x64", "@", StringComparison.Ordinal);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}
