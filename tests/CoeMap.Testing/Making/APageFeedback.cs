using CoeMap.Database;
using CoeMap.Feedback;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class APageFeedback
{
    private readonly PageFeedbackInput input = new()
    {
        Page = "/themes",
        Summary = $"{Unique.Word()} is missing here",
        Role = Words.Label(ProfessionalRole.LocalAuthorityLeadership),
    };

    private DateTimeOffset? receivedAt;
    private string? trap;
    private Listing? passedOnTo;
    private bool isRead;

    public APageFeedback About(string page) => With(i => i.Page = page);

    public APageFeedback Saying(string summary, string details = "") => With(i => (i.Summary, i.Details) = (summary, details));

    public APageFeedback By(ProfessionalRole role, string? email = null) => With(i => (i.Role, i.Email) = (Words.Label(role), email));

    public APageFeedback LeavingAddress(string email) => With(i => i.Email = email);

    public APageFeedback Which(ReflectionNature nature) => With(i => i.Nature = Words.Label(nature));

    public APageFeedback ReceivedAt(DateTimeOffset at)
    {
        receivedAt = at;
        return this;
    }

    /// <summary>Read by a moderator, and heard by the people behind the listing.</summary>
    public APageFeedback PassedOnTo(Listing listing)
    {
        passedOnTo = listing;
        return this;
    }

    /// <summary>A moderator has read it.</summary>
    public APageFeedback Read()
    {
        isRead = true;
        return this;
    }

    public APageFeedback Spam()
    {
        trap = "https://spam.example.org";
        return this;
    }

    public APageFeedback With(Action<PageFeedbackInput> change)
    {
        change(input);
        return this;
    }

    public async Task<PageFeedback> SavedIn(CoeMapDb db)
    {
        var feedback = PageFeedback.Receive(input, new SendingBrowser("192.0.2.1", Trap: trap), "secret", receivedAt ?? Unique.Moment());
        if (isRead || passedOnTo is not null) feedback.Become(FeedbackState.Read, feedback.ReceivedAt);
        if (passedOnTo is not null) feedback.PassOn(passedOnTo.Id, feedback.ReceivedAt);

        db.PageFeedback.Add(feedback);
        await db.SaveChangesAsync();
        return feedback;
    }
}
