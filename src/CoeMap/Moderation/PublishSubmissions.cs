using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator publishes many submissions at once, as an import brings them. What needs a look of its own is left in the queue: it says how many and why. Saves once a batch.</summary>
public sealed class PublishSubmissions(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int Batch = 200;

    /// <param name="me">The moderator; their own submissions are left out.</param>
    /// <param name="ids">Revisions.</param>
    /// <param name="withNames">They have read what may be a person's name and found none.</param>
    public async Task<Outcome> RunAsync(Me me, IReadOnlyCollection<Guid> ids, bool withNames, CancellationToken stop = default)
    {
        if (!me.IsModerator) return Outcome.Missing;
        var (published, left) = (0, 0);
        HashSet<string>? slugs = null;
        foreach (var some in ids.Distinct().Chunk(Batch))
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            slugs ??= await SlugsAsync(db, stop);
            var revisions = await db.Revisions.ReviewableBy(me).Where(r => some.Contains(r.Id) && r.State == RevisionState.Submitted && r.AuthorId != me.PersonId).OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id).ToListAsync(stop);
            var publishing = await PublishingBatch.ReadAsync(db, me, revisions, withNames, clock, stop);
            foreach (var revision in revisions) publishing.Take(revision, slugs);
            await publishing.TellAuthorsAsync();
            if (!(await db.TrySaveAsync()).IsWritten) return new Outcome.Overtaken($"Somebody decided on one of these at the same moment. {published:N0} are published; publish again, and the rest follows.");
            (published, left) = (published + publishing.Published, left + some.Length - publishing.Published);
        }

        var rest = left == 0 ? "" : $" {left:N0} stay in the queue: they carry a mark, name no lead organisation, were changed meanwhile, or are your own.";
        return published == 0 ? Outcome.Refuse("Nothing was published." + rest) : new Outcome.Done(me.PersonId, $"{published:N0} published. Their authors were told by email.{rest}");
    }

    private static async Task<HashSet<string>> SlugsAsync(CoeMapDb db, CancellationToken stop) =>
        (await db.Listings.Select(l => l.Slug).Concat(db.FormerAddresses.Where(a => a.Of == AddressOf.Listing).Select(a => a.Slug)).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
}
