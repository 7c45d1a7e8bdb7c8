using CoeMap.Database;
using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>What they told us from the foot of pages; that somebody in this role said something about a page stays and is counted.</summary>
internal sealed class HeldPageFeedback() : Holding<PageFeedback>("What you told us about pages", nameof(PageFeedback.Id), nameof(PageFeedback.Page), nameof(PageFeedback.Nature),
    nameof(PageFeedback.Summary), nameof(PageFeedback.Details), nameof(PageFeedback.Role), nameof(PageFeedback.Organisation), nameof(PageFeedback.Email), nameof(PageFeedback.ReceivedAt),
    nameof(PageFeedback.State), nameof(PageFeedback.Note), nameof(PageFeedback.Answer), nameof(PageFeedback.AnsweredAt))
{
    protected override IQueryable<PageFeedback> Of(CoeMapDb db, Whom whom) => db.PageFeedback.Where(f => EF.Functions.ILike(f.Email!, whom.Alike, "\\"));

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var mine = await Of(db, whom).ToListAsync();
        mine.ForEach(f => f.Erase());
        var ids = mine.ConvertAll(f => (Guid?)f.Id);
        await db.PublicAnswers.Where(a => ids.Contains(a.FeedbackId)).ExecuteUpdateAsync(a => a.SetProperty(p => p.FeedbackId, (Guid?)null));
        return mine.Count;
    }
}

/// <summary>Feedback that waits for them as Centre staff; it goes back to everybody.</summary>
internal sealed class HeldAssignment() : Holding<PageFeedback>("Feedback you look after", nameof(PageFeedback.Id), nameof(PageFeedback.AssignedToId), nameof(PageFeedback.Page))
{
    protected override IQueryable<PageFeedback> Of(CoeMapDb db, Whom whom) => db.PageFeedback.Where(f => f.AssignedToId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteUpdateAsync(f => f.SetProperty(p => p.AssignedToId, (Guid?)null));
}

/// <summary>Their view of the Centre's ideas; scores and role stay and are counted.</summary>
internal sealed class HeldMainFeedback() : Holding<MainFeedback>("What you told us about the Centre’s ideas", nameof(MainFeedback.Id), nameof(MainFeedback.Page), nameof(MainFeedback.Role),
    nameof(MainFeedback.Nature), nameof(MainFeedback.Organisation), nameof(MainFeedback.Email), nameof(MainFeedback.Answers), nameof(MainFeedback.Comments),
    nameof(MainFeedback.Reached), nameof(MainFeedback.StartedAt), nameof(MainFeedback.SentAt))
{
    protected override IQueryable<MainFeedback> Of(CoeMapDb db, Whom whom) => db.MainFeedback.Where(f => EF.Functions.ILike(f.Email!, whom.Alike, "\\"));

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom) => await Of(db, whom).Where(f => f.SentAt == null).ExecuteDeleteAsync()
        + await Of(db, whom).ExecuteUpdateAsync(f => f
            .SetProperty(p => p.Comments, "").SetProperty(p => p.Organisation, (string?)null).SetProperty(p => p.Email, (string?)null).SetProperty(p => p.ClientHash, (byte[]?)null));
}

/// <summary>Problems with listings that they reported; that one was reported and how it ended stays.</summary>
internal sealed class HeldReport() : Holding<ListingReport>("Problems you reported", nameof(ListingReport.Id), nameof(ListingReport.ListingId), nameof(ListingReport.Kind), nameof(ListingReport.Words),
    nameof(ListingReport.Email), nameof(ListingReport.ReceivedAt), nameof(ListingReport.State), nameof(ListingReport.Reason), nameof(ListingReport.SettledAt))
{
    protected override IQueryable<ListingReport> Of(CoeMapDb db, Whom whom) => db.ListingReports.Where(r => EF.Functions.ILike(r.Email!, whom.Alike, "\\"));

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteUpdateAsync(r => r
        .SetProperty(p => p.Words, FeedbackText.Erased).SetProperty(p => p.Reason, "").SetProperty(p => p.Email, (string?)null).SetProperty(p => p.ClientHash, (byte[]?)null));
}

/// <summary>“You said, we did” that they wrote as Centre staff; it stays, under a number that leads to nobody.</summary>
internal sealed class HeldPublicAnswer() : Holding<PublicAnswer>("Public answers you wrote", nameof(PublicAnswer.Id), nameof(PublicAnswer.Said), nameof(PublicAnswer.Did), nameof(PublicAnswer.ById), nameof(PublicAnswer.PublishedAt))
{
    protected override IQueryable<PublicAnswer> Of(CoeMapDb db, Whom whom) => db.PublicAnswers.Where(a => a.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}

/// <summary>What they think of the Centre's activities, given while signed in; it stays and is counted, and is nobody's.</summary>
internal sealed class HeldOpinion() : Holding<ActivityOpinion>("Your opinions on the Centre’s activities", nameof(ActivityOpinion.Id), nameof(ActivityOpinion.Activity), nameof(ActivityOpinion.PersonId),
    nameof(ActivityOpinion.Sound), nameof(ActivityOpinion.Scaled), nameof(ActivityOpinion.True), nameof(ActivityOpinion.Useful), nameof(ActivityOpinion.GivenAt), nameof(ActivityOpinion.ChangedAt))
{
    protected override IQueryable<ActivityOpinion> Of(CoeMapDb db, Whom whom) => db.ActivityOpinions.Where(o => o.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteUpdateAsync(o => o.SetProperty(p => p.PersonId, (Guid?)null));
}

/// <summary>Public answers that they gave about their listings; what is published stays, without them.</summary>
internal sealed class HeldReply() : Holding<ListingReply>("Public answers about your listings", nameof(ListingReply.Id), nameof(ListingReply.ListingId), nameof(ListingReply.Said), nameof(ListingReply.Answer),
    nameof(ListingReply.ById), nameof(ListingReply.PublishedAt), nameof(ListingReply.TakenDownAt))
{
    protected override IQueryable<ListingReply> Of(CoeMapDb db, Whom whom) => db.ListingReplies.Where(r => r.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteUpdateAsync(r => r.SetProperty(p => p.ById, (Guid?)null));
}
