namespace CoeMap.Organisations;

/// <summary>Whoever leads, takes part in or uses the work on the map: councils first, and those around them.</summary>
public sealed class Organisation
{
    public const int MaxName = 150;

    private Organisation() { }

    public Guid Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public List<string> AlsoKnownAs { get; private set; } = [];
    public OrganisationKind Kind { get; private set; }
    public Region? Region { get; private set; }
    public string? Website { get; private set; }

    /// <summary>Mail domains that prove that a person belongs here, lower case.</summary>
    public List<string> VerifiedMailDomains { get; private set; } = [];

    /// <summary>Where the product writes when it needs the organisation's word; set by a moderator.</summary>
    public string? ConfirmationMailbox { get; private set; }

    public string? GssCode { get; private set; }
    public string? DfeCode { get; private set; }
    public AuthorityType? AuthorityType { get; private set; }
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    public string? SeedHash { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public uint Version { get; private set; }

    public static Organisation Add(string slug, string name, OrganisationKind kind, Region? region, string? website, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Slug = slug,
            Name = name.Trim(),
            Kind = kind,
            Region = region,
            Website = website,
            AddedAt = now,
        };

    /// <summary>Takes a new name; the old one stays findable under "also known as".</summary>
    public void Rename(string name, string slug)
    {
        if (!AlsoKnownAs.Contains(Name, StringComparer.OrdinalIgnoreCase)) AlsoKnownAs = [.. AlsoKnownAs, Name];
        AlsoKnownAs = [.. AlsoKnownAs.Where(n => !string.Equals(n, name, StringComparison.OrdinalIgnoreCase))];
        (Name, Slug) = (name.Trim(), slug);
    }

    public void Describe(OrganisationKind kind, Region? region, string? website, IEnumerable<string> alsoKnownAs)
    {
        (Kind, Region, Website, AlsoKnownAs) = (kind, region, website, [.. alsoKnownAs]);
    }

    /// <summary>Mail at these domains proves membership from now on.</summary>
    public void TrustMail(IEnumerable<string> domains, string? confirmationMailbox)
    {
        VerifiedMailDomains = [.. domains.Select(d => d.Trim().ToLowerInvariant()).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal)];
        ConfirmationMailbox = confirmationMailbox;
    }

    /// <summary>Another organisation becomes part of this one: its names and trusted mail are ours from now on.</summary>
    public void Absorb(Organisation other)
    {
        AlsoKnownAs = [.. AlsoKnownAs.Append(other.Name).Concat(other.AlsoKnownAs)
            .Where(n => !string.Equals(n, Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];
        VerifiedMailDomains = [.. VerifiedMailDomains.Union(other.VerifiedMailDomains, StringComparer.Ordinal)];
        ConfirmationMailbox ??= other.ConfirmationMailbox;
        Website ??= other.Website;
        Region ??= other.Region;
    }

    public void TakeFacts(AuthorityFacts facts)
    {
        (GssCode, DfeCode, AuthorityType, Latitude, Longitude) = (facts.GssCode, facts.DfeCode, facts.Type, facts.Latitude, facts.Longitude);
    }

    public void Seeded(string hash) => SeedHash = hash;

    /// <param name="address">An e-mail address whose owner has proved that it is theirs.</param>
    public bool TrustsMailOf(string address) =>
        address.LastIndexOf('@') is var at and > 0
        && VerifiedMailDomains.Contains(address[(at + 1)..].ToLowerInvariant(), StringComparer.Ordinal);
}
