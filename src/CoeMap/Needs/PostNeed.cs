using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>A member puts a checked need on the board; a moderator looks first where the member or the words ask for it.</summary>
public sealed class PostNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int SlugAttempts = 5;

    public async Task<Outcome> RunAsync(Me me, Guid id, uint version)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await dbs.CreateDbContextAsync();
            if (await db.Needs.EditableBy(me).FirstOrDefaultAsync(n => n.Id == id) is not { } need) return Outcome.Missing;
            if (need.State != NeedState.Draft) return Posted(need); // the second click
            if (need.Version != version) return Overtaken;
            var content = NeedInput.Of(need).Content;
            if (await NeedRules.ObjectionAsync(db, me, content, clock.GetUtcNow()) is { } objection) return objection;

            var now = clock.GetUtcNow();
            need.Post(await NeedSlug.FreeAsync(db, need.Title), await NeedRules.MayShowAsync(db, me, content), now);
            db.AuditEntries.Add(AuditEntry.Of("need.posted", need.Id, me.PersonId, now, Words.Of(NeedState.Draft), Words.Of(NeedState.Open)));
            var saved = await db.TrySaveAsync();
            if (saved.IsWritten) return Posted(need);
            if (saved.IsOvertaken) continue; // posted by the other of two clicks, or changed: reading it again tells
            if (attempt == SlugAttempts) throw new InvalidOperationException($"No free address for need {id} after {SlugAttempts} attempts ({saved.Constraint}).");
        }
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("This was changed since you opened the page. Check it again, then post it.");

    private static Outcome.Done Posted(Need need) => new(need.Id, need.ShownAt is null
        ? "Your need is with a moderator, who looks at it before others see it"
        : "Your need is on the board. We email you when somebody answers");
}
