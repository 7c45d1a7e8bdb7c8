using CoeMap.Database;
using CoeMap.Feedback;

namespace CoeMap.Access;

/// <summary>Who reads what people told us: Centre staff, and nobody else.</summary>
public static class FeedbackAccess
{
    public static IQueryable<PageFeedback> TriagedBy(this IQueryable<PageFeedback> feedback, Me me) => feedback.Where(f => me.IsModerator);

    /// <summary>What was passed on about listings that somebody may edit: its words, for its people.</summary>
    public static IQueryable<PageFeedback> HeardBy(this IQueryable<PageFeedback> feedback, CoeMapDb db, Me me) =>
        feedback.Where(f => f.Spam == null && f.PassedOnAt != null && db.Listings.EditableBy(me).Any(l => l.Id == f.PassedOnListingId));

    public static IQueryable<ListingReply> ModeratedBy(this IQueryable<ListingReply> replies, Me me) => replies.Where(r => me.IsModerator);

    public static IQueryable<ListingReport> WorkedBy(this IQueryable<ListingReport> reports, Me me) => reports.Where(r => me.IsModerator);
}
