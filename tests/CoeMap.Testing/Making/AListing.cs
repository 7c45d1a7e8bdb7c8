using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AListing : AContent<AListing>
{
    private Person? author, moderator;
    private DateTimeOffset? publishedAt;
    private bool hidden;

    public AListing By(Person author)
    {
        this.author = author;
        return this;
    }

    /// <summary>Every listing is published; this says by whom or when.</summary>
    public AListing Published(Person? by = null, DateTimeOffset? at = null)
    {
        (moderator, publishedAt) = (by, at);
        return this;
    }

    public AListing Hidden()
    {
        hidden = true;
        return this;
    }

    public async Task<Listing> SavedIn(CoeMapDb db)
    {
        author ??= await A.Person().SavedIn(db);
        moderator ??= await A.Moderator().SavedIn(db);
        var now = publishedAt ?? Unique.Moment();
        var content = await ContentIn(db);
        var revision = Revision.Start(Guid.NewGuid(), author.Id, content, now);
        revision.Submit(author.Id, null, now);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync();

        revision.Publish(moderator.Id, content, revision.Id, 1, now);
        var listing = Listing.PublishFirst(revision, Slug.From(content.Name), await FindableText.OfAsync(db, content), now);
        if (hidden) listing.Hide(now);
        db.Listings.Add(listing);
        await db.SaveChangesAsync();
        return listing;
    }
}
