using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What a mailed link asks, for the page behind it; two statements.</summary>
public sealed class AskedByLink(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null for a key that opens nothing.</returns>
    public async Task<AskedUse?> RunAsync(string key)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await LinkAnswered.FindAsync(db, key) is not var (link, entry)) return null;
        var names = await (
            from o in db.Organisations
            where o.Id == entry.OrganisationId
            from l in db.Listings
            where l.Id == entry.ListingId
            select new { Organisation = o.Name, Listing = l.Name, l.Slug, l.Summary }).FirstAsync();
        var now = clock.GetUtcNow();
        var isOpen = entry.State is AdoptionState.Waiting || (entry.State is AdoptionState.Confirmed or AdoptionState.Lapsed && link.SentAt > entry.StillRightAt);
        return new(
            entry.Id, names.Organisation, names.Listing, names.Slug, names.Summary,
            entry.Stage, UseDates.Since(entry.SinceYear, entry.SinceMonth), entry.Release, entry.Note, entry.WhatHappened, entry.SinceYear, entry.SinceMonth,
            entry.Naming, entry.StillRightAt, entry.State,
            link.UsedAt is not null ? LinkState.Used : !isOpen ? LinkState.Answered : link.IsOver(now) ? LinkState.Expired : LinkState.Open,
            link.SpeaksAs, link.To is not null);
    }
}

public enum LinkState { Open, Used, Answered, Expired }

/// <param name="Since">In words; null when not known.</param>
/// <param name="StillRightAt">When it was last confirmed; null for a claim.</param>
/// <param name="MayBeSentAgain">Its address is still known.</param>
public sealed record AskedUse(
    Guid Id, string Organisation, string Listing, string Slug, string Summary,
    AdoptionStage Stage, string? Since, string? Release, string? Note, string? WhatHappened, int? SinceYear, int? SinceMonth,
    Naming? Naming, DateTimeOffset? StillRightAt, AdoptionState State, LinkState Link, SpokeAs SpeaksAs, bool MayBeSentAgain);
