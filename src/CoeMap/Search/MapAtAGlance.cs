using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>What the map holds in a few true figures, and what came to it last; two statements.</summary>
public sealed class MapAtAGlance(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<Glance> RunAsync(int newest, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var listed = db.Listings.AsNoTracking().Public();
        var figures = await db.Organisations.GroupBy(_ => 1).Select(g => new Figures(
            listed.Count(),
            g.Count(o => listed.Any(l => l.Participations.Any(p => p.OrganisationId == o.Id))),
            g.Count(o => o.Kind == OrganisationKind.LocalAuthority && listed.Any(l => l.Participations.Any(p => p.OrganisationId == o.Id))),
            g.Count(o => o.Kind == OrganisationKind.LocalAuthority))).SingleOrDefaultAsync(stop);
        var latest = await (
            from l in listed
            orderby l.FirstPublishedAt descending, l.StartYear ?? 0 descending, l.NeedsOwnerAt != null, l.Name
            join o in db.Organisations on l.LeadOrganisationId equals o.Id
            select new Newcomer(l.Slug, l.Name, l.Summary, l.Kind, o.Name, l.FirstPublishedAt)).Take(newest).ToListAsync(stop);
        return new(figures ?? new(0, 0, 0, 0), latest);
    }
}

public sealed record Glance(Figures Figures, IReadOnlyList<Newcomer> Newest);

/// <param name="Listings">Public ones.</param>
/// <param name="Organisations">That lead or take part in at least one.</param>
/// <param name="AuthoritiesTakingPart">Of them, local authorities.</param>
/// <param name="Authorities">All local authorities on the map.</param>
public sealed record Figures(int Listings, int Organisations, int AuthoritiesTakingPart, int Authorities);

public sealed record Newcomer(string Slug, string Name, string Summary, ListingKind Kind, string Lead, DateTimeOffset Since);
