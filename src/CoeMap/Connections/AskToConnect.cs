using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>A member asks the people behind a listing, an organisation, a need or a profile; nobody's address is shown. Suppliers cannot.</summary>
public sealed class AskToConnect(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int MostADay = 10;
    private const int MostWaitingAboutOne = 2;

    public async Task<Outcome> RunAsync(Me me, AskAbout about, AskInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await AskedAsync(db, me, input.OnceKey) is { } before) return before;
        if (me.IsSupplier) return Outcome.Missing;
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (await WantedTarget.FindAsync(db, me, about) is not var (target, what)) return Outcome.Missing;
        var (now, words) = (clock.GetUtcNow(), PlainWords.Clean(input.Words));
        if (ChildIdentifiers.Objection(words, now) is { } objection) return Outcome.Refuse(objection, nameof(input.Words));
        if (await TooManyAsync(db, me, target, now) is { } tooMany) return tooMany;

        var who = await Answerers.FindAsync(db, target, await Answerers.NotForAsync(db, me.PersonId));
        var connection = Connection.Ask(input.OnceKey, target, me.PersonId, me.IsConfirmed ? me.OrganisationId : null, who.As, now);
        var asker = ConnectionParty.Join(connection.Id, me.PersonId, PartySide.Asker, now);
        asker.Speak(now);
        db.AddRange(connection, asker, ConnectionMessage.Write(Guid.CreateVersion7(now), connection.Id, asker.Id, words, now));
        await Carrying.GiveAsync(db, connection, who, new(connection.Id, what), words, now);
        db.AuditEntries.Add(AuditEntry.Of("connection.asked", connection.Id, me.PersonId, now, after: Words.Of(who.As)));
        if ((await db.TrySaveAsync()).IsWritten) return await AskedAsync(db, connection);

        await using var again = await dbs.CreateDbContextAsync();
        return await AskedAsync(again, me, input.OnceKey) ?? Outcome.Refuse("Your message was not sent. Send it again");
    }

    private static async Task<Outcome?> TooManyAsync(CoeMapDb db, Me me, ConnectionTarget target, DateTimeOffset now)
    {
        if (await db.Connections.CountAsync(c => c.AskerId == me.PersonId && c.AskedAt > now.AddDays(-1)) >= MostADay) return Outcome.Refuse("You have asked ten times today. Go on tomorrow.");
        var waiting = await db.Connections.CountAsync(c => c.AskerId == me.PersonId && c.State == RequestState.Waiting
            && c.ListingId == target.ListingId && c.OrganisationId == target.OrganisationId && c.NeedId == target.NeedId && c.ToPersonId == target.ToPersonId);
        return waiting >= MostWaitingAboutOne ? Outcome.Refuse("You have asked about this already, and nobody has answered yet. We remind them after a week.") : null;
    }

    private static async Task<Outcome?> AskedAsync(CoeMapDb db, Me me, Guid onceKey) =>
        await db.Connections.AsNoTracking().FirstOrDefaultAsync(c => c.OnceKey == onceKey) is { } same ? same.AskerId == me.PersonId ? await AskedAsync(db, same) : Outcome.Missing : null;

    // Whom somebody has blocked hears nothing that gives it away.
    private static async Task<Outcome.Done> AskedAsync(CoeMapDb db, Connection connection) => new(connection.Id, connection.AnsweredAs switch
    {
        _ when await db.ConnectionBlocks.AnyAsync(b => b.BlockedId == connection.AskerId) => "Your message is on its way",
        Listings.AnswersAs.Desk when connection is { ListingId: not null, OrganisationId: not null } => "Nobody speaks for them on the map yet, so your message is with the Centre’s desk, who find somebody",
        Listings.AnswersAs.Desk => "Nobody is named for this yet, so your message is with the Centre’s desk, who find somebody",
        Listings.AnswersAs.Stewards => "Your message is with the organisation’s stewards",
        _ => "Your message is on its way",
    });
}
