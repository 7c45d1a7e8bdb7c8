using CoeMap.Database;
using CoeMap.Events;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Meetings they invited the Centre to.</summary>
internal sealed class HeldInvitation() : Holding<MeetingInvitation>("Meetings you invited us to", nameof(MeetingInvitation.Id), nameof(MeetingInvitation.Who), nameof(MeetingInvitation.When),
    nameof(MeetingInvitation.About), nameof(MeetingInvitation.Email), nameof(MeetingInvitation.ReceivedAt), nameof(MeetingInvitation.State), nameof(MeetingInvitation.Answer), nameof(MeetingInvitation.SettledAt))
{
    protected override IQueryable<MeetingInvitation> Of(CoeMapDb db, Whom whom) => db.MeetingInvitations.Where(i => EF.Functions.ILike(i.Email!, whom.Alike, "\\"));

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
