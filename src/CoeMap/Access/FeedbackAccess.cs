using CoeMap.Feedback;

namespace CoeMap.Access;

/// <summary>Who reads what people told us: Centre staff, and nobody else.</summary>
public static class FeedbackAccess
{
    public static IQueryable<PageFeedback> TriagedBy(this IQueryable<PageFeedback> feedback, Me me) => feedback.Where(f => me.IsModerator);

    public static IQueryable<ListingReport> WorkedBy(this IQueryable<ListingReport> reports, Me me) => reports.Where(r => me.IsModerator);
}
