using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>What each reply does to a request, and whom it tells.</summary>
internal static class Replies
{
    public static async Task MakeAsync(CoeMapDb db, Opened door, ReplyInput input, string words, ConnectionLetter letter, DateTimeOffset now)
    {
        var (connection, party) = (door.Connection, door.Party);
        if (input.Do is Reply.SomebodyElse)
        {
            await PassOnAsync(db, door, words, letter, now);
            return;
        }

        switch (input.Do)
        {
            case Reply.Accept: connection.Accept(party.PersonId, now); break;
            case Reply.Decline: connection.Decline(input.Because!.Value, words.Length == 0 ? null : words, now); break;
            case Reply.Grant: connection.Grant(input.Link!, now); break;
            default:
                if (!door.IsAsker) connection.Answer(now);
                break;
        }

        foreach (var (other, email) in await Carrying.SideAsync(db, connection, door.IsAsker ? PartySide.Receiver : PartySide.Asker))
        {
            var link = Carrying.LinkFor(db, other, LinkPurpose.Conversation, now);
            db.OutgoingMails.Add(input.Do switch
            {
                Reply.Accept => await AcceptedAsync(db, letter, email, party, words, link, now),
                Reply.Decline => letter.Declined(email, Words.Label(input.Because!.Value), words, link, now),
                Reply.Grant => letter.Granted(email, PaperName.Of(connection.Document!.Value), link, now),
                _ => letter.Written(email, door.IsAsker ? "The colleague who asked" : "A colleague", words, link, now),
            });
        }
    }

    public static Outcome.Done Done(Connection connection, Reply? reply) => new(connection.Id, reply switch
    {
        Reply.Accept => "They have your address now, by email",
        Reply.Decline => "Declined. They were told, with your reason",
        Reply.Grant => "They were told where to fetch it. The link lives 14 days",
        Reply.SomebodyElse => connection.AnsweredAs == AnswersAs.Desk ? "The Centre’s desk finds somebody else" : "Somebody else was asked to answer",
        _ => "Your message is on its way",
    });

    private static async Task PassOnAsync(CoeMapDb db, Opened door, string words, ConnectionLetter letter, DateTimeOffset now)
    {
        var connection = door.Connection;
        var left = await db.ConnectionParties.Where(p => p.ConnectionId == connection.Id && p.Side == PartySide.Receiver).Select(p => p.PersonId).ToListAsync();
        var without = await Answerers.NotForAsync(db, connection.AskerId);
        without.UnionWith([.. left, door.Party.PersonId]);
        var target = new ConnectionTarget(connection.ListingId, connection.OrganisationId, connection.NeedId, connection.ToPersonId, connection.TheirOrganisationId, connection.Document);
        var who = await Answerers.FindAsync(db, target, without, connection.AnsweredAs);
        door.Party.Leave(now);
        await Carrying.GiveInsteadAsync(db, connection, who, letter, words.Length == 0 ? "" : $"\n\nA note from whom it reached first:\n{words}", now);
    }

    private static async Task<Email.OutgoingMail> AcceptedAsync(CoeMapDb db, ConnectionLetter letter, string to, ConnectionParty by, string words, string link, DateTimeOffset now)
    {
        var person = await db.People.Where(p => p.Id == by.PersonId).Select(p => new { p.Name, p.Email }).FirstAsync();
        return letter.Accepted(to, string.IsNullOrEmpty(person.Name) ? "A colleague" : person.Name, person.Email!, words, link, now);
    }
}
