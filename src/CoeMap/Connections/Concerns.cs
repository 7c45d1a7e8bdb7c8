using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;

namespace CoeMap.Connections;

/// <summary>What every concern leaves behind: the row, the trail, and a mail to the desk.</summary>
internal static class Concerns
{
    public static async Task<Outcome> RaiseAsync(CoeMapDb db, Concern concern, DateTimeOffset now)
    {
        db.Concerns.Add(concern);
        db.AuditEntries.Add(AuditEntry.Of("concern.raised", concern.Id, concern.ById, now));
        foreach (var staff in (await PeopleBehind.DeskAsync(db)).Addresses)
            db.OutgoingMails.Add(OutgoingMail.Write(staff, $"A concern {Reference.Of(concern.Id)}", $"Hello,\n\nSomebody raises a concern about a {(concern.NeedId is null ? "conversation" : "need")} on CoE Map. Look at it:\n{OutgoingMail.Site}/moderate/connections\n\nCoE Map\n", now));
        await db.TrySaveAsync(); // a double click meets its own once key
        return new Outcome.Done(concern.Id, "Thanks — a moderator looks at it and writes to you");
    }
}
