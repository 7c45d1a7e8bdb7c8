using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>The ten statistical neighbours of an authority and its region: how they work, what they use and tried, and how Ofsted found them; four statements.</summary>
public sealed class AuthoritiesLikeIt(IDbContextFactory<CoeMapDb> dbs)
{
    private const int MissingShown = 8;
    private const int UsedBySeveral = 2;

    /// <returns>Null when there is no such authority.</returns>
    public async Task<LikeIt?> RunAsync(string slug, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (await ViewpointOf.ReadAsync(db, slug, stop) is not { } viewpoint) return null;
        var (ids, region) = (viewpoint.Neighbours.Append(viewpoint.Id).ToList(), viewpoint.Region);
        var around = db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id) || (region != null && o.Region == region && o.Kind == OrganisationKind.LocalAuthority));
        var organisations = await (
            from o in around
            from f in db.OfstedOutcomes.AsNoTracking().Where(f => f.OrganisationId == o.Id).DefaultIfEmpty()
            from w in db.Workplaces.Where(w => w.OrganisationId == o.Id).DefaultIfEmpty()
            from t in db.Technologies.Where(t => t.Slug == w.CaseManagementSystem).DefaultIfEmpty()
            orderby o.Name
            select new { o.Id, o.Slug, o.Name, o.Region, Ofsted = f, System = t == null ? null : t.Name }).ToListAsync(stop);
        var uses = await (
            from e in db.AdoptionEntries.AsNoTracking().Current().NamedTo(me)
            where around.Any(o => o.Id == e.OrganisationId)
            join l in db.Listings.Public() on e.ListingId equals l.Id
            orderby l.Name
            select new PeerUse(e.OrganisationId, l.Slug, l.Name, e.Stage, e.LapsedAt != null)).ToListAsync(stop);
        var needs = await (
            from n in db.Needs.AsNoTracking().Public()
            where (n.State == NeedState.Open || n.State == NeedState.Matched) && n.OrganisationId != null && around.Any(o => o.Id == n.OrganisationId)
            orderby n.PostedAt descending
            select new PeerNeed(n.OrganisationId!.Value, n.Slug!, n.Title)).ToListAsync(stop);

        var mine = organisations.First(o => o.Id == viewpoint.Id);
        var peers = organisations.Where(o => o.Id != viewpoint.Id).Select(o => new Peer(
            o.Id, o.Slug, o.Name, viewpoint.Neighbours.ToList().IndexOf(o.Id) + 1, o.System,
            o.Ofsted, o.Ofsted.StrongerThan(mine.Ofsted), [.. uses.Where(u => u.OrganisationId == o.Id)], [.. needs.Where(n => n.OrganisationId == o.Id)])).ToList();
        var neighbours = peers.Where(p => p.Rank > 0).OrderBy(p => p.Rank).ToList();
        var ours = uses.Where(u => u.OrganisationId == viewpoint.Id && u.Stage is AdoptionStage.InUse or AdoptionStage.Piloting).Select(u => u.Slug).ToHashSet(StringComparer.Ordinal);
        var missing = neighbours.SelectMany(n => n.Uses.Where(u => u is { Stage: AdoptionStage.InUse, IsLapsed: false } && !ours.Contains(u.Slug)).Select(u => (u.Slug, u.Listing, By: new OrganisationToAsk(n.Id, n.Slug, n.Name))))
            .GroupBy(u => (u.Slug, u.Listing)).Where(g => g.Count() >= UsedBySeveral).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Listing, StringComparer.CurrentCultureIgnoreCase)
            .Take(MissingShown).Select(g => new MissingUse(g.Key.Slug, g.Key.Listing, [.. g.Select(u => u.By)])).ToList();
        return new(viewpoint, mine.Ofsted, neighbours, [.. peers.Where(p => p.Rank == 0)], missing);
    }
}

/// <param name="Ofsted">Its own latest inspection; null where none is known.</param>
/// <param name="Neighbours">The nearest first.</param>
/// <param name="Region">The others of its region, by name.</param>
/// <param name="Missing">What several neighbours are named as using and this one as neither using nor piloting, most of them first.</param>
public sealed record LikeIt(Viewpoint Of, OfstedOutcome? Ofsted, IReadOnlyList<Peer> Neighbours, IReadOnlyList<Peer> Region, IReadOnlyList<MissingUse> Missing);

/// <param name="Rank">1 is the nearest; 0 where it is no statistical neighbour.</param>
/// <param name="System">Its case management system, as its steward stated it.</param>
/// <param name="StrongerIn">Where Ofsted graded it better than the authority whose page it is.</param>
/// <param name="Uses">As far as the reader may see the name.</param>
public sealed record Peer(
    Guid Id, string Slug, string Name, int Rank, string? System, OfstedOutcome? Ofsted, IReadOnlyList<OfstedArea> StrongerIn, IReadOnlyList<PeerUse> Uses, IReadOnlyList<PeerNeed> Needs)
{
    public IEnumerable<PeerUse> InUse => Uses.Where(u => u is { Stage: AdoptionStage.InUse, IsLapsed: false });

    /// <summary>Piloting, considered, stopped, or not confirmed again.</summary>
    public IEnumerable<PeerUse> Tried => Uses.Where(u => u.Stage is not AdoptionStage.InUse || u.IsLapsed);
}

public sealed record PeerUse(Guid OrganisationId, string Slug, string Listing, AdoptionStage Stage, bool IsLapsed);

public sealed record PeerNeed(Guid OrganisationId, string Slug, string Title);

public sealed record MissingUse(string Slug, string Listing, IReadOnlyList<OrganisationToAsk> By);
