using CoeMap.Database;
using CoeMap.Pages;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class APage
{
    private readonly string title = $"{Unique.Word()} explained";
    private string body = "Plain words.";
    private bool published;
    private Person? author;

    public APage Saying(string markdown)
    {
        body = markdown;
        return this;
    }

    public APage Published()
    {
        published = true;
        return this;
    }

    public APage By(Person person)
    {
        author = person;
        return this;
    }

    public async Task<Page> SavedIn(CoeMapDb db)
    {
        var now = Unique.Moment();
        author ??= await A.Administrator().SavedIn(db);
        var page = Page.Start(now);
        var revision = page.Write(new(title.ToLowerInvariant().Replace(' ', '-'), title, "What it is about, in a sentence.", body), author.Id, Guid.CreateVersion7(), now);
        if (published) page.Publish(revision, now);
        db.AddRange(page, revision);
        await db.SaveChangesAsync();
        return page;
    }
}
