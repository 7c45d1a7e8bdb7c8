using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What every verb of a conversation shares: who is on which side, and mails with a link of their own.</summary>
internal static class Carrying
{
    /// <summary>A link for one party, which stands in for their sign-in.</summary>
    /// <returns>The path to put into the mail.</returns>
    public static string LinkFor(CoeMapDb db, ConnectionParty party, LinkPurpose purpose, DateTimeOffset now)
    {
        var key = LinkKey.New();
        db.ConnectionLinks.Add(ConnectionLink.Send(party.Id, purpose, LinkKey.HashOf(key), now));
        return purpose == LinkPurpose.Outcome ? $"/connect/outcome/{key}" : $"/connect/reply/{key}";
    }

    /// <summary>Gives a request to those who are to answer it.</summary>
    public static async Task GiveAsync(CoeMapDb db, Connection connection, WhoAnswers who, ConnectionLetter letter, string words, DateTimeOffset now)
    {
        var from = await AskerInWordsAsync(db, connection);
        var document = connection.Document is { } paper ? PaperName.Of(paper) : null;
        var known = await db.ConnectionParties.Where(p => p.ConnectionId == connection.Id).ToListAsync();
        foreach (var person in who.People)
        {
            // The desk is many: they sign in, and whoever acts becomes a party.
            if (who.As == AnswersAs.Desk)
            {
                db.OutgoingMails.Add(letter.AskedOfDesk(person.Email, from, words, $"/moderate/connections/requests/{connection.Id}", document, now));
                continue;
            }

            var party = known.Find(p => p.PersonId == person.PersonId);
            if (party is null) db.ConnectionParties.Add(party = ConnectionParty.Join(connection.Id, person.PersonId, PartySide.Receiver, now));
            else party.Return();
            db.OutgoingMails.Add(letter.Asked(person.Email, from, words, LinkFor(db, party, LinkPurpose.Conversation, now), document, now));
        }
    }

    /// <summary>Others answer from now on; whoever had it until now has left.</summary>
    /// <param name="note">Put under the asker's words; empty for none.</param>
    public static async Task GiveInsteadAsync(CoeMapDb db, Connection connection, WhoAnswers who, ConnectionLetter letter, string note, DateTimeOffset now)
    {
        foreach (var party in await db.ConnectionParties.Where(p => p.ConnectionId == connection.Id && p.Side == PartySide.Receiver).ToListAsync()) party.Leave(now);
        connection.PassOn(who.As, now);
        var asked = await db.ConnectionMessages.Where(m => m.ConnectionId == connection.Id).OrderBy(m => m.WrittenAt).Select(m => m.Words).FirstAsync();
        await GiveAsync(db, connection, who, letter, asked + note, now);
    }

    /// <returns>The parties of a side who are still there, with their addresses: those who spoke, or everybody while nobody did.</returns>
    public static async Task<IReadOnlyList<(ConnectionParty Party, string Email)>> SideAsync(CoeMapDb db, Connection connection, PartySide side, CancellationToken stop = default)
    {
        var all = await (
            from p in db.ConnectionParties
            where p.ConnectionId == connection.Id && p.Side == side && p.LeftAt == null
            join person in db.People on p.PersonId equals person.Id
            where person.Email != null && person.Email != ""
            orderby p.Id
            select new { Party = p, person.Email }).ToListAsync(stop);
        var spoke = all.FindAll(p => p.Party.SpokeAt is not null);
        return [.. (spoke.Count > 0 ? spoke : all).Select(p => (p.Party, p.Email!))];
    }

    /// <returns>"Somebody Example, local authority data professional at Kent".</returns>
    public static async Task<string> AskerInWordsAsync(CoeMapDb db, Connection connection)
    {
        var asker = await db.People.Where(p => p.Id == connection.AskerId).Select(p => new { p.Name, p.Role }).FirstAsync();
        var organisation = await db.Organisations.Where(o => o.Id == connection.AskerOrganisationId).Select(o => o.Name).FirstOrDefaultAsync();
        return $"{asker.Name}{(asker.Role is { } role ? $", {Words.Label(role)}" : "")}{(organisation is null ? "" : $", {organisation}")},";
    }
}

/// <summary>What a paper is called in a sentence.</summary>
public static class PaperName
{
    public static string Of(ReuseDocumentKind paper) => Words.Label(paper) is var label && label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
