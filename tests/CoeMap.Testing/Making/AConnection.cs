using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

/// <param name="Key">Of the receiver's link; leads nowhere where the desk answers.</param>
public sealed record MadeConnection(Connection Connection, ConnectionParty Asker, ConnectionParty? Receiver, string Key);

public sealed class AConnection
{
    private Person? asker, receiver;
    private Listing? listing;
    private DateTimeOffset? askedAt;
    private string words = "May we use it for our placements team?";
    private bool desk;

    public AConnection From(Person asker)
    {
        this.asker = asker;
        return this;
    }

    /// <summary>Who gets it, as contact of the listing.</summary>
    public AConnection To(Person receiver)
    {
        this.receiver = receiver;
        return this;
    }

    public AConnection About(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    public AConnection Saying(string words)
    {
        this.words = words;
        return this;
    }

    public AConnection AskedAt(DateTimeOffset at)
    {
        askedAt = at;
        return this;
    }

    public AConnection AtTheDesk()
    {
        desk = true;
        return this;
    }

    public async Task<MadeConnection> SavedIn(CoeMapDb db)
    {
        asker ??= await A.Person().SavedIn(db);
        listing ??= await A.Listing().SavedIn(db);
        var (now, key) = (askedAt ?? FakeClock.Start, LinkKey.New());
        var target = new ConnectionTarget(listing.Id, null, null, null, listing.LeadOrganisationId, null);
        var connection = Connection.Ask(Guid.NewGuid(), target, asker.Id, null, desk ? AnswersAs.Desk : AnswersAs.Contacts, now);
        var from = ConnectionParty.Join(connection.Id, asker.Id, PartySide.Asker, now);
        from.Speak(now);
        db.AddRange(connection, from, ConnectionMessage.Write(Guid.NewGuid(), connection.Id, from.Id, words, now));
        await db.SaveChangesAsync();
        if (desk) return new(connection, from, null, key);

        receiver ??= await A.Person().SavedIn(db);
        await A.Contact().For(listing).Being(receiver).SavedIn(db);
        var to = ConnectionParty.Join(connection.Id, receiver.Id, PartySide.Receiver, now);
        db.AddRange(to, ConnectionLink.Send(to.Id, LinkPurpose.Conversation, LinkKey.HashOf(key), now));
        await db.SaveChangesAsync();
        return new(connection, from, to, key);
    }

    /// <summary>Answered, and both were asked what came of it.</summary>
    /// <returns>The key of the asker's link.</returns>
    public async Task<string> AskedForItsOutcome(CoeMapDb db)
    {
        var made = await SavedIn(db);
        var key = LinkKey.New();
        made.Connection.Answer(FakeClock.Start);
        db.ConnectionLinks.Add(ConnectionLink.Send(made.Asker.Id, LinkPurpose.Outcome, LinkKey.HashOf(key), FakeClock.Start));
        await db.SaveChangesAsync();
        return key;
    }
}
