using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>The Centre's desk gives a request that nobody is named for to a colleague it has chosen, who answers from the mail as others do.</summary>
public sealed class HandToColleague(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The moderator.</param>
    /// <param name="id">The request.</param>
    /// <param name="input">Whom they chose, and a note.</param>
    public async Task<Outcome> RunAsync(Me me, Guid id, HandOverInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await db.Connections.AtTheDeskOf(me).FirstOrDefaultAsync(c => c.Id == id) is not { } connection)
            return await IsHandedAsync(db, me, id, input.To) ? Handed(id) : Outcome.Missing; // the second click
        var note = PlainWords.Clean(input.Note);
        if (ChildIdentifiers.Objection(note, now) is { } objection) return Outcome.Refuse(objection, nameof(input.Note));
        if (connection.State is not (RequestState.Waiting or RequestState.Answered)) return Outcome.Refuse("It was decided already.");
        if (await db.People.ToHandTo(db, connection).Where(p => p.Id == input.To).Select(p => new Addressee(p.Id, p.Email!)).FirstOrDefaultAsync() is not { } colleague)
            return Outcome.Refuse("This colleague cannot be asked any more. Choose another", nameof(input.To));

        var letter = new ConnectionLetter(id, await ConnectionAbout.OfAsync(db, connection));
        await Carrying.GiveInsteadAsync(db, connection, new(AnswersAs.Named, [colleague]), letter, note.Length == 0 ? "" : $"\n\nA note from the Centre’s desk:\n{note}", now);
        db.AuditEntries.Add(AuditEntry.Of("connection.handed-over", id, me.PersonId, now, Words.Of(AnswersAs.Desk), Words.Of(AnswersAs.Named)));
        return (await db.TrySaveAsync()).IsWritten || await IsHandedAsync(db, me, id, input.To) ? Handed(id) : new Outcome.Overtaken("Somebody answered at the same moment. Read the conversation again, then decide.");
    }

    private static Task<bool> IsHandedAsync(CoeMapDb db, Me me, Guid id, Guid? to) =>
        db.ConnectionParties.AnyAsync(p => me.IsModerator && p.ConnectionId == id && p.PersonId == to && p.LeftAt == null && db.Connections.Any(c => c.Id == id && c.AnsweredAs == AnswersAs.Named));

    private static Outcome.Done Handed(Guid id) => new(id, "Handed over. They got it by email, and answer as anybody who is asked");
}
