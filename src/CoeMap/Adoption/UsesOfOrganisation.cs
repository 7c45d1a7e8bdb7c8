using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What an organisation uses, pilots, considered and stopped, with what was so before, and how it works; two statements.</summary>
public sealed class UsesOfOrganisation(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<OrganisationUses> RunAsync(Guid organisationId, Me? me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await (
            from e in db.AdoptionEntries.AsNoTracking().NamedTo(me)
            where e.OrganisationId == organisationId && e.ConfirmedAt != null
            join l in db.Listings.Public() on e.ListingId equals l.Id
            orderby l.Name, e.ConfirmedAt descending
            select new { Entry = e, l.Slug, l.Name, l.Summary, l.Kind }).ToListAsync(stop);
        var workplace = await (
            from w in db.Workplaces.AsNoTracking()
            where w.OrganisationId == organisationId
            from t in db.Technologies.Where(t => t.Slug == w.CaseManagementSystem).DefaultIfEmpty()
            select new WorkplaceToRead(t.Slug, t.Name, w.SystemStatedAt, w.TeamSize, w.TeamSizeStatedAt)).FirstOrDefaultAsync(stop);
        // Where what holds now is not to be seen, neither is what was so before.
        var uses = rows.GroupBy(r => r.Slug, StringComparer.Ordinal).Where(g => g.Any(r => r.Entry.ReplacedAt is null))
            .Select(g => (Now: g.First(r => r.Entry.ReplacedAt is null), Before: g.Where(r => r.Entry.ReplacedAt is not null)))
            .Select(g => new UsedListing(
                g.Now.Entry.Id, g.Now.Slug, g.Now.Name, g.Now.Summary, g.Now.Kind, g.Now.Entry.Stage,
                UseDates.Since(g.Now.Entry.SinceYear, g.Now.Entry.SinceMonth), g.Now.Entry.Release, g.Now.Entry.Note, g.Now.Entry.WhatHappened,
                g.Now.Entry.StillRightAt!.Value, g.Now.Entry.AskedAgainAt, g.Now.Entry.LapsedAt is not null, g.Now.Entry.Naming!.Value,
                [.. g.Before.Select(b => new FormerUse(b.Entry.Stage, UseDates.Since(b.Entry.SinceYear, b.Entry.SinceMonth) ?? UseDates.Month(b.Entry.ConfirmedAt!.Value), b.Entry.ReplacedAt!.Value))]));
        return new([.. uses], workplace);
    }
}

/// <param name="Uses">By name of the listing.</param>
/// <param name="Workplace">Null where no steward has stated it.</param>
public sealed record OrganisationUses(IReadOnlyList<UsedListing> Uses, WorkplaceToRead? Workplace);

/// <param name="Since">In words; null when not known.</param>
/// <param name="ConfirmedAt">When the organisation last said that it is right.</param>
/// <param name="AskedAgainAt">It was asked whether it is still right, and has not answered.</param>
/// <param name="Before">What was so before, the latest first.</param>
public sealed record UsedListing(
    Guid EntryId, string Slug, string Name, string Summary, ListingKind Kind, AdoptionStage Stage, string? Since, string? Release, string? Note, string? WhatHappened,
    DateTimeOffset ConfirmedAt, DateTimeOffset? AskedAgainAt, bool IsLapsed, Naming Naming, IReadOnlyList<FormerUse> Before);

/// <param name="From">In words.</param>
/// <param name="Until">When another entry replaced it.</param>
public sealed record FormerUse(AdoptionStage Stage, string From, DateTimeOffset Until);

public sealed record WorkplaceToRead(string? SystemSlug, string? System, DateTimeOffset? SystemStatedAt, TeamSize? TeamSize, DateTimeOffset? TeamSizeStatedAt);
