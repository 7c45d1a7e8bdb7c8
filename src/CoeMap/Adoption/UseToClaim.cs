using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What the form “We use this” starts from: the listing, every organisation, and what mine has said before; three statements.</summary>
public sealed class UseToClaim(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such listing that visitors see.</returns>
    public async Task<ClaimableUse?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Listings.Public().Where(l => l.Slug == slug).Select(l => new { l.Id, l.Name }).FirstOrDefaultAsync() is not { } listing) return null;
        var organisations = await db.Organisations.OrderBy(o => o.Name).Select(o => new KeyValuePair<Guid, string>(o.Id, o.Name)).ToListAsync();
        var mine = me.IsConfirmed ? me.OrganisationId : null;
        var now = await db.AdoptionEntries.AsNoTracking().Current().FirstOrDefaultAsync(e => e.ListingId == listing.Id && e.OrganisationId == mine);
        return new(listing.Name, organisations, me.StewardOf is not null, now is null ? null : new(now.Stage, now.SinceYear, now.SinceMonth, now.Release, now.Note, now.WhatHappened), now?.Naming);
    }
}

/// <param name="SpeaksForMine">The reader is a steward: their word counts at once.</param>
/// <param name="Now">What the reader's organisation has confirmed; null when nothing.</param>
public sealed record ClaimableUse(string Listing, IReadOnlyList<KeyValuePair<Guid, string>> Organisations, bool SpeaksForMine, SaidOfUse? Now, Naming? Naming);
