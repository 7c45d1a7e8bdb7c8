using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Events;

/// <summary>Centre staff answer an invitation by mail.</summary>
public sealed class AnswerInvitation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id, InvitationAnswer input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.MeetingInvitations.WorkedBy(me).FirstOrDefaultAsync(i => i.Id == id) is not { } invitation) return Outcome.Missing;
        if (invitation.State != InvitationState.Waiting || invitation.Version != input.Version) return new Outcome.Overtaken("Somebody has settled this already.");
        if (FeedbackText.Clean(input.Text).Length == 0) return Outcome.Refuse("Enter your answer", nameof(input.Text));
        if (invitation.Email is not { } to) return Outcome.Refuse("The address has been erased, so there is nobody to answer", nameof(input.Text));

        var now = clock.GetUtcNow();
        invitation.AnswerWith(input.Text!, now);
        db.OutgoingMails.Add(OutgoingMail.Write(to, $"Our answer to your invitation {Reference.Of(id)}", LetterOf(invitation), now));
        db.AuditEntries.Add(AuditEntry.Of("invitation.answered", id, me.PersonId, now, Words.Of(InvitationState.Waiting), Words.Of(invitation.State)));
        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, "Your answer is on its way") : new Outcome.Overtaken("Somebody has settled this already.");
    }

    private static string LetterOf(MeetingInvitation invitation) =>
        $"""
        Hello,

        You invited us to your meeting:

        {PlainWords.Quote($"{invitation.Who}, {invitation.When}\n\n{invitation.About}")}

        Our answer:

        {invitation.Answer}

        You left this address for an answer. We use it for nothing else and erase it a year after you wrote.

        CoE Map
        {OutgoingMail.Site}/
        """;
}
