using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>A year after an organisation said that it uses or pilots something, asks whether that is still so. What was stopped or only considered is history and is not asked about.</summary>
public sealed class AskUsersAgain(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 200;
    private const int AtOnceOfOne = 5;

    /// <summary>Safe to run twice, or in two instances at once: each entry is asked about once a year. An organisation gets a few at a time.</summary>
    /// <returns>How many entries were asked about.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var aYearAgo = now.AddYears(-1);
        var due = await (
            from e in db.AdoptionEntries.Counted()
            where e.AskedAgainAt == null && e.StillRightAt <= aYearAgo && (e.Stage == AdoptionStage.InUse || e.Stage == AdoptionStage.Piloting)
            join l in db.Listings.Public() on e.ListingId equals l.Id
            join o in db.Organisations on e.OrganisationId equals o.Id
            orderby e.StillRightAt
            select new { Entry = e, Organisation = o, Listing = l.Name }).Take(Batch).ToListAsync(stop);
        var asked = 0;
        foreach (var organisation in due.GroupBy(d => d.Organisation))
        {
            var mouths = await WhomToAsk.ReadAsync(db, organisation.Key);
            foreach (var one in organisation.Take(AtOnceOfOne))
            {
                // With nobody to ask it is asked about all the same: a new steward finds it, or it lapses.
                var whom = mouths.Count > 0 ? mouths : await WhoAnsweredAsync(db, one.Entry.Id);
                one.Entry.AskAgain(now);
                AdoptionLetters.AskAgain(db, one.Entry, one.Organisation.Name, one.Listing, whom, now);
                db.AuditEntries.Add(AuditEntry.Of("adoption.asked-again", one.Entry.Id, null, now));
                asked++;
            }
        }

        // Another instance asked a moment ago: then it asked them all.
        return (await db.TrySaveAsync()).IsWritten ? asked : 0;
    }

    // The colleague who confirmed it, where the organisation still has neither steward nor mailbox.
    private static async Task<IReadOnlyList<Mouth>> WhoAnsweredAsync(CoeMapDb db, Guid entryId) =>
        await db.AdoptionLinks.Where(l => l.EntryId == entryId && l.UsedAt != null && l.To != null && l.SpeaksAs == SpokeAs.Colleague)
            .OrderByDescending(l => l.UsedAt).Select(l => new Mouth(SpokeAs.Colleague, null, l.To!)).Take(1).ToListAsync();
}
