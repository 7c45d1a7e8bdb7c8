using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>The moves of a need that its page and the link in a nudge share.</summary>
internal static class NeedMoves
{
    public static readonly Outcome Overtaken = new Outcome.Overtaken("This need has changed since you opened the page. Look again, then decide.");

    public static async Task<Outcome> MakeAsync(CoeMapDb db, Need need, MoveNeedInput input, Guid? by, DateTimeOffset now)
    {
        var (before, words) = (need.State, PlainWords.Clean(input.WhatHappened));
        if (ChildIdentifiers.Objection(words, now) is { } objection) return Outcome.Refuse(objection, nameof(input.WhatHappened));
        if (!need.IsLive) return Outcome.Refuse("This need has ended already.");
        switch (input.To)
        {
            case NeedState.Matched when before == NeedState.Open: need.Match(now); break;
            case NeedState.Open when before == NeedState.Matched: need.OpenAgain(now); break;
            case NeedState.Met: need.Meet(words, now); break;
            case NeedState.Closed: need.Close(words, now); break;
            default: return Outcome.Refuse("Choose where it stands", nameof(input.To));
        }

        db.AuditEntries.Add(AuditEntry.Of($"need.{(need.State == NeedState.Open ? "opened-again" : Words.Of(need.State))}", need.Id, by, now, Words.Of(before), Words.Of(need.State)));
        if (input.Ends) await TellAnswerersAsync(db, need, by, now);
        return (await db.TrySaveAsync()).IsWritten || await IsMovedAsync(db, need) ? Moved(need) : Overtaken;
    }

    // The other of two clicks was faster. Somebody else's words are no second click.
    private static Task<bool> IsMovedAsync(CoeMapDb db, Need need) =>
        db.Needs.AsNoTracking().AnyAsync(n => n.Id == need.Id && n.State == need.State && n.WhatHappened == need.WhatHappened);

    public static Outcome.Done Moved(Need need) => new(need.Id, need.State switch
    {
        NeedState.Matched => "Marked as matched. Say what happened once you know",
        NeedState.Open => "It is open again",
        _ => "Thanks — what happened stands on the need’s page, and those who answered were told",
    });

    private static async Task TellAnswerersAsync(CoeMapDb db, Need need, Guid? by, DateTimeOffset now)
    {
        var answerers = await db.People
            .Where(p => p.Id != by && p.Email != null && p.Email != "" && db.NeedOffers.Any(o => o.NeedId == need.Id && o.PersonId == p.Id && o.RemovedAt == null))
            .Select(p => p.Email!).ToListAsync();
        foreach (var address in answerers) db.OutgoingMails.Add(NeedLetter.Ended(address, need, now));
    }
}
