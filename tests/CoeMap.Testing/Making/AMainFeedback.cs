using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AMainFeedback
{
    private readonly List<IdeaScore> scores = [];
    private readonly List<string> activities = [];
    private ProfessionalRole role = ProfessionalRole.LocalAuthorityLeadership;
    private string? organisation, email;
    private string comments = "";
    private bool sent = true;

    public AMainFeedback By(ProfessionalRole role)
    {
        this.role = role;
        return this;
    }

    public AMainFeedback At(string organisation)
    {
        this.organisation = organisation;
        return this;
    }

    public AMainFeedback LeavingAddress(string email)
    {
        this.email = email;
        return this;
    }

    public AMainFeedback Scoring(string idea, int? useful, int? likely)
    {
        scores.Add(new(idea, useful, likely));
        return this;
    }

    public AMainFeedback Exploring(params string[] keys)
    {
        activities.AddRange(keys);
        return this;
    }

    public AMainFeedback Commenting(string comments)
    {
        this.comments = comments;
        return this;
    }

    public AMainFeedback Unsent()
    {
        sent = false;
        return this;
    }

    /// <returns>The key of its link.</returns>
    public async Task<string> SavedIn(CoeMapDb db)
    {
        var (key, now) = (LinkKey.New(), Unique.Moment());
        var feedback = MainFeedback.Start(LinkKey.HashOf(key), null, new SendingBrowser("192.0.2.1"), "secret", now);
        feedback.Say(role, null, organisation, email, now);
        feedback.Judge("all", [.. scores.Select(s => s.Idea)], new(scores, activities), now);
        feedback.Comment(comments, now);
        if (sent) feedback.Send(now);
        db.MainFeedback.Add(feedback);
        await db.SaveChangesAsync();
        return key;
    }
}
