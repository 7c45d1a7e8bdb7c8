using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Networks;

/// <summary>A listing or organisation as pictures and lists name it.</summary>
/// <param name="Kind">Project, Tool, Partner, or what kind of organisation, in words.</param>
public sealed record NetworkThing(Guid Id, bool IsOrganisation, string Slug, string Name, string Kind)
{
    public string Address => (IsOrganisation ? "/organisations/" : "/listings/") + Slug;
    public string Connections => Address + "/connections";

    /// <summary>Those of some ids that everybody sees; one statement.</summary>
    internal static Task<Dictionary<Guid, NetworkThing>> OfAsync(CoeMapDb db, IEnumerable<Guid> ids, CancellationToken stop) =>
        ReadAsync(db, "id = ANY ({0})", ids.ToArray(), stop);

    /// <summary>Those at some slugs; one statement.</summary>
    internal static Task<Dictionary<Guid, NetworkThing>> AtAsync(CoeMapDb db, IEnumerable<string> slugs, CancellationToken stop) =>
        ReadAsync(db, "slug = ANY ({0})", slugs.ToArray(), stop);

    private static async Task<Dictionary<Guid, NetworkThing>> ReadAsync(CoeMapDb db, string which, object asked, CancellationToken stop)
    {
        var sql = $"""
            SELECT id AS "Id", slug AS "Slug", name AS "Name", kind AS "Kind", false AS "IsOrganisation" FROM listings WHERE hidden_at IS NULL AND {which}
            UNION ALL SELECT id, slug, name, kind, true FROM organisations WHERE {which}
            """;
        var rows = await db.Database.SqlQueryRaw<Row>(sql, asked).ToListAsync(stop);
        return rows.ToDictionary(r => r.Id, r => new NetworkThing(
            r.Id, r.IsOrganisation, r.Slug, r.Name, r.IsOrganisation ? Words.LabelOf<OrganisationKind>(r.Kind) : Words.LabelOf<ListingKind>(r.Kind)));
    }

    private sealed class Row
    {
        public Guid Id { get; init; }
        public string Slug { get; init; } = "";
        public string Name { get; init; } = "";
        public string Kind { get; init; } = "";
        public bool IsOrganisation { get; init; }
    }
}
