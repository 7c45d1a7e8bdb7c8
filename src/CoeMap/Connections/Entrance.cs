using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>How somebody comes to a conversation: signed in, or by the link in a mail.</summary>
/// <param name="Me">Who is signed in; null by a link.</param>
/// <param name="Id">The conversation, signed in.</param>
/// <param name="Key">From the link.</param>
public sealed record Entrance(Me? Me, Guid? Id, string? Key)
{
    public static Entrance SignedIn(Me me, Guid id) => new(me, id, null);

    public static Entrance ByLink(string key) => new(null, null, key);

    /// <returns>Null when it leads nowhere: not mine, passed on, or I am not there any more.</returns>
    internal async Task<Opened?> OpenAsync(CoeMapDb db, DateTimeOffset now, LinkPurpose purpose = LinkPurpose.Conversation, CancellationToken stop = default)
    {
        if (Key is null) return Me is { } me && Id is { } id ? await OpenAsync(db, me, id, stop) : null;
        if (!LinkKey.IsOne(Key)) return null;
        var hash = LinkKey.HashOf(Key);
        var link = await db.ConnectionLinks.FirstOrDefaultAsync(l => l.KeyHash == hash && l.Purpose == purpose, stop);
        if (link is null || await db.ConnectionParties.FirstOrDefaultAsync(p => p.Id == link.PartyId && p.LeftAt == null, stop) is not { } party) return null;
        var connection = await db.Connections.SingleAsync(c => c.Id == party.ConnectionId, stop);
        return await IsStillThereAsync(db, connection, party, stop) ? new(connection, party, link, link.IsOver(now), IsNew: false) : null;
    }

    private static async Task<Opened?> OpenAsync(CoeMapDb db, Me me, Guid id, CancellationToken stop)
    {
        if (await db.Connections.FirstOrDefaultAsync(c => c.Id == id, stop) is not { } connection) return null;
        var party = await db.ConnectionParties.FirstOrDefaultAsync(p => p.ConnectionId == id && p.PersonId == me.PersonId, stop);
        if (party is { LeftAt: null } && await IsStillThereAsync(db, connection, party, stop)) return new(connection, party, null, IsExpired: false, IsNew: false);
        var speaks = (connection.AnsweredAs == AnswersAs.Desk && me.IsModerator)
            || (connection.AnsweredAs == AnswersAs.Stewards && me.StewardOf is { } led && led == connection.TheirOrganisationId);
        // Nobody answers their own request, and who asked somebody else has left it to them.
        if (!speaks || party is not null || connection.AskerId == me.PersonId) return null;
        return new(connection, ConnectionParty.Join(id, me.PersonId, PartySide.Receiver, DateTimeOffset.UnixEpoch), null, IsExpired: false, IsNew: true);
    }

    // Who has left the organisation, or stopped being a steward, contact or moderator, has left its conversations as well.
    private static async Task<bool> IsStillThereAsync(CoeMapDb db, Connection connection, ConnectionParty party, CancellationToken stop)
    {
        if (!await db.People.AnyAsync(p => p.Id == party.PersonId && p.Email != null && p.Email != "", stop)) return false;
        if (party.Side == PartySide.Asker || connection.ToPersonId == party.PersonId) return true;
        return connection.AnsweredAs switch
        {
            AnswersAs.Desk => await db.People.AnyAsync(p => p.Id == party.PersonId && p.MadeModeratorAt != null, stop),
            AnswersAs.Named => await db.Memberships.AnyAsync(m => m.PersonId == party.PersonId && m.LeftAt == null, stop),
            AnswersAs.Stewards => await db.Memberships.AnyAsync(m => m.PersonId == party.PersonId && m.OrganisationId == connection.TheirOrganisationId && m.LeftAt == null && m.StewardSinceAt != null, stop),
            AnswersAs.Contacts when !await db.ListingContacts.AnyAsync(c => c.ListingId == connection.ListingId && c.PersonId == party.PersonId && c.EndedAt == null, stop) => false,
            _ => !await db.Memberships.AnyAsync(m => m.PersonId == party.PersonId && m.OrganisationId == connection.TheirOrganisationId && m.LeftAt != null, stop)
                || await db.Memberships.AnyAsync(m => m.PersonId == party.PersonId && m.OrganisationId == connection.TheirOrganisationId && m.LeftAt == null, stop),
        };
    }
}

/// <param name="Link">The link they came by; null signed in.</param>
/// <param name="IsNew">They speak for the desk or as a steward and are not among the parties yet.</param>
internal sealed record Opened(Connection Connection, ConnectionParty Party, ConnectionLink? Link, bool IsExpired, bool IsNew)
{
    public bool IsAsker => Party.Side == PartySide.Asker;
}
