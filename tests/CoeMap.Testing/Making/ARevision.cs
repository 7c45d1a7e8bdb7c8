using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class ARevision : AContent<ARevision>
{
    private Listing? listing;
    private Person? author, moderator;
    private RevisionState state = RevisionState.Draft;
    private string reason = "Say which teams use it.";

    /// <summary>An edit of a published listing, which starts from what is published.</summary>
    public ARevision Of(Listing listing)
    {
        this.listing = listing;
        Start(listing.Content);
        return this;
    }

    public ARevision By(Person author)
    {
        this.author = author;
        return this;
    }

    public ARevision Submitted() => In(RevisionState.Submitted);

    public ARevision Returned(string reason, Person? by = null)
    {
        (this.reason, moderator) = (reason, by);
        return In(RevisionState.Returned);
    }

    public ARevision Declined(string reason, Person? by = null)
    {
        (this.reason, moderator) = (reason, by);
        return In(RevisionState.Declined);
    }

    public ARevision Withdrawn() => In(RevisionState.Withdrawn);

    public async Task<Revision> SavedIn(CoeMapDb db)
    {
        author ??= await A.Person().SavedIn(db);
        var now = Unique.Moment();
        var revision = listing is null
            ? Revision.Start(Guid.NewGuid(), author.Id, await ContentIn(db), now)
            : Revision.StartEdit(Guid.NewGuid(), author.Id, listing, now);
        revision.Change(await ContentIn(db), now);
        if (state is RevisionState.Withdrawn) revision.Withdraw(now);
        else if (state is not RevisionState.Draft) revision.Submit(author.Id, null, now);
        if (state is RevisionState.Returned or RevisionState.Declined) moderator ??= await A.Moderator().SavedIn(db);
        if (state is RevisionState.Returned) revision.Return(moderator!.Id, reason, now);
        if (state is RevisionState.Declined) revision.Decline(moderator!.Id, reason, now);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync();
        return revision;
    }

    private ARevision In(RevisionState wanted)
    {
        state = wanted;
        return this;
    }
}
