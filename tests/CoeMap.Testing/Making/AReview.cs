using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AReview
{
    private ReviewSaid said = new(4, 3, 4, 2, "A team of six.", "It saved us a day a month, and its manual is thin.");
    private Listing? listing;
    private Organisation? organisation;
    private Person? author, moderator;

    public AReview Of(Listing listing)
    {
        this.listing = listing;
        return this;
    }

    public AReview At(Organisation organisation)
    {
        this.organisation = organisation;
        return this;
    }

    public AReview By(Person author)
    {
        this.author = author;
        return this;
    }

    /// <summary>Any other word or score: <c>With(s => s with { Fit = 1 })</c>.</summary>
    public AReview With(Func<ReviewSaid, ReviewSaid> change)
    {
        said = change(said);
        return this;
    }

    public AReview Published(Person by)
    {
        moderator = by;
        return this;
    }

    public async Task<Review> SavedIn(CoeMapDb db)
    {
        listing ??= await A.Listing().SavedIn(db);
        organisation ??= await A.Organisation().SavedIn(db);
        author ??= await A.Person().At(organisation).Confirmed().SavedIn(db);
        var now = Unique.Moment();
        var review = Review.Submit(Guid.NewGuid(), listing.Id, organisation.Id, author.Id, said, now);
        if (moderator is not null) review.Publish(moderator.Id, now);
        db.Reviews.Add(review);
        await db.SaveChangesAsync();
        return review;
    }
}
