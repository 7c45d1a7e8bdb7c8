using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>For the colleague with least time: at most five listings for their authority and problem, each with its reasons; four statements.</summary>
public sealed class StartHere(IDbContextFactory<CoeMapDb> dbs)
{
    public const int MostShown = 5;
    private const int Candidates = 60;

    /// <param name="authority">Its slug.</param>
    /// <param name="problem">The slug of a theme or focus area.</param>
    /// <param name="me">Sees more names as a member of a public body.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <returns>Null when there is no such authority.</returns>
    public async Task<Start?> RunAsync(string authority, string problem, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (await ViewpointOf.ReadAsync(db, authority, stop) is not { } viewpoint) return null;
        var (ids, near) = (viewpoint.Neighbours.Append(viewpoint.Id).ToList(), viewpoint.Neighbours.ToList());
        var peers = await (
            from o in db.Organisations.AsNoTracking()
            where ids.Contains(o.Id)
            from f in db.OfstedOutcomes.AsNoTracking().Where(f => f.OrganisationId == o.Id).DefaultIfEmpty()
            from w in db.Workplaces.Where(w => w.OrganisationId == o.Id).DefaultIfEmpty()
            from t in db.Technologies.Where(t => t.Slug == w.CaseManagementSystem).DefaultIfEmpty()
            select new StartPeer(o.Id, o.Slug, o.Name, f, w == null ? null : w.CaseManagementSystem, t == null ? null : t.Name)).ToListAsync(stop);
        var mine = peers.First(p => p.Id == viewpoint.Id);

        var seen = db.AdoptionEntries.AsNoTracking().Counted().NamedTo(me).Where(e => e.Stage == AdoptionStage.InUse);
        var found = await (
            from l in db.Listings.AsNoTracking().Public()
            where (l.Themes.Contains(problem) || l.FocusAreas.Contains(problem)) && l.Stage != Stage.Ended && l.Stage != Stage.Idea
                && !db.AdoptionEntries.Current().Any(e => e.ListingId == l.Id && e.OrganisationId == viewpoint.Id && e.Stage == AdoptionStage.InUse)
            let close = l.Users == 0 ? 0 : seen.Count(e => e.ListingId == l.Id && near.Contains(e.OrganisationId))
            join o in db.Organisations on l.LeadOrganisationId equals o.Id
            orderby close descending, l.Users descending, l.Cost == CostBand.Free descending, l.RunsIn.Contains("browser") || l.RunsIn.Contains("spreadsheet") descending, l.NeedsOwnerAt == null descending, l.PublishedAt descending
            select new StartCandidate(l.Id, l.Slug, l.Name, l.Summary, l.Kind, l.Stage, l.Cost, l.ChildData, l.RunsIn, l.WorksWith, l.Users, o.Id, o.Slug, o.Name, o.Kind, l.NeedsOwnerAt != null)).Take(Candidates).ToListAsync(stop);
        var listings = found.ConvertAll(f => f.Id);
        var uses = await seen.Where(e => listings.Contains(e.ListingId) && near.Contains(e.OrganisationId)).Select(e => new { e.ListingId, e.OrganisationId }).ToListAsync(stop);

        var suggested = found.Select(f => StartReasons.Of(f, mine, [.. near.Where(n => uses.Any(u => u.ListingId == f.Id && u.OrganisationId == n)).Select(n => peers.First(p => p.Id == n))]))
            .Where(s => s.Reasons.Count > 0).OrderByDescending(s => s.Weight).ThenBy(s => s.Name, StringComparer.CurrentCultureIgnoreCase).Take(MostShown).ToList();
        return new(viewpoint, mine.Ofsted, suggested);
    }
}

/// <param name="Ofsted">The authority's own latest inspection.</param>
public sealed record Start(Viewpoint For, OfstedOutcome? Ofsted, IReadOnlyList<StartSuggestion> Suggestions);

/// <param name="Reasons">Sentences, the weightiest first.</param>
/// <param name="Ask">An organisation to ask about it: a neighbour that uses it, else its lead.</param>
public sealed record StartSuggestion(
    Guid Id, string Slug, string Name, string Summary, ListingKind Kind, Stage Stage, IReadOnlyList<string> Reasons, int Weight, OrganisationToAsk Ask);

public sealed record OrganisationToAsk(Guid Id, string Slug, string Name);

internal sealed record StartPeer(Guid Id, string Slug, string Name, OfstedOutcome? Ofsted, string? SystemSlug, string? System);

internal sealed record StartCandidate(
    Guid Id, string Slug, string Name, string Summary, ListingKind Kind, Stage Stage, CostBand? Cost, ChildData? ChildData, List<string> RunsIn, List<string> WorksWith,
    int Users, Guid LeadId, string LeadSlug, string Lead, OrganisationKind LeadKind, bool NeedsOwner);
