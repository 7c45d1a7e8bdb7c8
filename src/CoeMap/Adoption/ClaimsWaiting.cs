using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>A steward's work in the ledger: what others have said of their organisation, the oldest first; one statement.</summary>
public sealed class ClaimsWaiting(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<WaitingClaim>> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await (
            from e in db.AdoptionEntries.AsNoTracking().AnsweredBy(me).Waiting()
            join l in db.Listings on e.ListingId equals l.Id
            orderby e.ClaimedAt
            select new WaitingClaim(e.Id, l.Slug, l.Name, e.Stage, e.SinceYear, e.SinceMonth, e.Release, e.Note, e.WhatHappened, e.ClaimedAt)).ToListAsync();
    }
}

public sealed record WaitingClaim(
    Guid Id, string Slug, string Listing, AdoptionStage Stage, int? SinceYear, int? SinceMonth, string? Release, string? Note, string? WhatHappened, DateTimeOffset ClaimedAt)
{
    public string? Since => UseDates.Since(SinceYear, SinceMonth);
}
