using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>Either side goes on with a conversation: writes, or as receiver accepts, grants a copy, asks somebody else or declines. A link is enough.</summary>
public sealed class ReplyToRequest(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Entrance entrance, ReplyInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await entrance.OpenAsync(db, now) is not { } door) return Outcome.Missing;
        if (door.IsExpired) return Outcome.Refuse("This link has expired. Ask for a fresh one.");
        if (await db.ConnectionMessages.AnyAsync(m => m.OnceKey == input.OnceKey)) return Replies.Done(door.Connection, input.Do); // the second click
        var words = PlainWords.Clean(input.Words);
        if (ChildIdentifiers.Objection(words, now) is { } objection) return Outcome.Refuse(objection, nameof(input.Words));
        if (Objection(door, input) is { } refused) return refused;

        if (door.IsNew) db.ConnectionParties.Add(door.Party);
        door.Party.Speak(now);
        db.ConnectionMessages.Add(ConnectionMessage.Write(input.OnceKey, door.Connection.Id, door.Party.Id, words, now)); // empty words keep the form's key
        var before = door.Connection.State;
        var letter = new ConnectionLetter(door.Connection.Id, await ConnectionAbout.OfAsync(db, door.Connection));
        await Replies.MakeAsync(db, door, input, words, letter, now);
        db.AuditEntries.Add(AuditEntry.Of($"connection.{What(door, input.Do)}", door.Connection.Id, door.Party.PersonId, now, Words.Of(before), Words.Of(door.Connection.State)));
        if ((await db.TrySaveAsync()).IsWritten || await db.ConnectionMessages.AnyAsync(m => m.OnceKey == input.OnceKey)) return Replies.Done(door.Connection, input.Do);
        return new Outcome.Overtaken("Somebody answered at the same moment. Read the conversation again, then decide.");
    }

    private static Outcome? Objection(Opened door, ReplyInput input)
    {
        if (door.Connection.IsOver) return Outcome.Refuse("This request was declined, so the conversation is over.");
        if (door.IsAsker && input.Do is not Reply.Answer) return Outcome.Missing;
        if (input.Do is Reply.Grant && door.Connection.Document is null) return Outcome.Missing;
        return input.Do is Reply.Decline or Reply.SomebodyElse && door.Connection.State == RequestState.Accepted
            ? Outcome.Refuse("It was accepted already. Write back instead.", nameof(input.Do))
            : null;
    }

    private static string What(Opened door, Reply? reply) => reply switch
    {
        Reply.Accept => "accepted",
        Reply.Decline => "declined",
        Reply.Grant => "copy-granted",
        Reply.SomebodyElse => "passed-on",
        _ => door.IsAsker ? "asked-more" : "answered",
    };
}
