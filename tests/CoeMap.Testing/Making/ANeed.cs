using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class ANeed
{
    private NeedContent content = new($"{Unique.Word()} predicts demand", "We want to know two years ahead how many placements we need.", null, ["data-as-a-resource"], null, null, ContactSeenBy.Nobody, AsksSuppliers: false);
    private Organisation? organisation;
    private Person? owner;
    private DateTimeOffset? postedAt;
    private bool draft, notLookedAt, centres;

    public ANeed Named(string title) => With(c => c with { Title = title });

    public ANeed AskingSuppliers() => With(c => c with { AsksSuppliers = true });

    public ANeed ShowingItsOwnerTo(ContactSeenBy whom) => With(c => c with { ContactSeenBy = whom });

    public ANeed With(Func<NeedContent, NeedContent> change)
    {
        content = change(content);
        return this;
    }

    public ANeed By(Person owner)
    {
        this.owner = owner;
        return this;
    }

    public ANeed For(Organisation organisation)
    {
        this.organisation = organisation;
        return this;
    }

    public ANeed PostedAt(DateTimeOffset at)
    {
        postedAt = at;
        return this;
    }

    public ANeed Draft()
    {
        draft = true;
        return this;
    }

    /// <summary>Posted, and no moderator has looked.</summary>
    public ANeed NotLookedAt()
    {
        notLookedAt = true;
        return this;
    }

    public ANeed GivenToTheCentre()
    {
        centres = true;
        return this;
    }

    public async Task<Need> SavedIn(CoeMapDb db)
    {
        owner ??= await A.Person().SavedIn(db);
        var now = postedAt ?? Unique.Moment();
        var need = Need.Start(Guid.NewGuid(), owner.Id, organisation?.Id, content, now);
        if (centres) need.GiveToCentre(now);
        if (!draft) need.Post(Slug.From(content.Title), !notLookedAt, now);
        db.Needs.Add(need);
        await db.SaveChangesAsync();
        return need;
    }
}
