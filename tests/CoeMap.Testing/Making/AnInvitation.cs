using CoeMap.Database;
using CoeMap.Events;
using CoeMap.Feedback;

namespace CoeMap.Testing.Making;

public sealed class AnInvitation
{
    private readonly InvitationInput input = new()
    {
        Who = $"{Unique.Word()} network",
        When = "Any Tuesday in May",
        About = "Thirty analysts would like to see the map.",
        Email = "network@people.example.org",
        OnceKey = Guid.NewGuid(),
    };

    public AnInvitation With(Action<InvitationInput> change)
    {
        change(input);
        return this;
    }

    public async Task<MeetingInvitation> SavedIn(CoeMapDb db)
    {
        var invitation = MeetingInvitation.Receive(input, new SendingBrowser("192.0.2.1"), "secret", Unique.Moment());
        db.MeetingInvitations.Add(invitation);
        await db.SaveChangesAsync();
        return invitation;
    }
}
