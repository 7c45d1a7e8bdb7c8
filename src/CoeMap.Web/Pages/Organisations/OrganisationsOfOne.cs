using CoeMap.Organisations;

namespace CoeMap.Web.Pages.Organisations;

/// <summary>The authorities of one region, or the other organisations of one kind, as they stand under one heading.</summary>
public sealed record OrganisationsOfOne(string Id, string Heading, bool AreAuthorities, IReadOnlyList<OrganisationRow> Rows)
{
    public static IReadOnlyList<OrganisationsOfOne> Gather(IEnumerable<OrganisationRow> rows) =>
    [
        .. rows.GroupBy(r => r.Kind == OrganisationKind.LocalAuthority ? (r.Kind, r.Region) : (r.Kind, Region: null))
            .Select(g => g.Key.Kind == OrganisationKind.LocalAuthority
                ? new OrganisationsOfOne(IdOf(g.Key.Region), NameOf(g.Key.Region), AreAuthorities: true, [.. g])
                : new OrganisationsOfOne(Words.Of(g.Key.Kind), Plural(g.Key.Kind), AreAuthorities: false, [.. g])),
    ];

    private static string IdOf(Region? region) => region is null ? "elsewhere" : Words.Of(region);

    private static string NameOf(Region? region) => region is null ? "Elsewhere" : Words.Label(region);

    private static string Plural(OrganisationKind kind) => kind switch
    {
        OrganisationKind.CentralGovernment or OrganisationKind.Health or OrganisationKind.Police or OrganisationKind.Academic => Words.Label(kind),
        OrganisationKind.OtherPublicBody => "Other public bodies",
        OrganisationKind.Charity => "Charities",
        OrganisationKind.Other => "Others",
        _ => Words.Label(kind) + "s",
    };
}
