using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class PublishingTogether(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task never_publishes_what_the_moderator_submitted()
    {
        await using var db = map.Db();
        var moderator = await A.Moderator().SavedIn(db);
        var own = await A.Revision().By(moderator).Submitted().SavedIn(db);

        var outcome = await map.The<PublishSubmissions>().RunAsync(await map.As(moderator), [own.Id], withNames: true);

        Assert.Contains("your own", Assert.IsType<Outcome.Refused>(outcome).Message, StringComparison.Ordinal);
        Assert.False(await db.Listings.AnyAsync(l => l.RevisionId == own.Id));
    }

    [Fact]
    public async Task leaves_marks_of_personal_data_in_the_queue_and_tells_each_author_once()
    {
        await using var db = map.Db();
        var author = await A.Person().SavedIn(db);
        var plain = await A.Revision().By(author).Submitted().SavedIn(db);
        var twin = await A.Revision().By(author).Named(plain.Name).Submitted().SavedIn(db);
        var marked = await A.Revision().By(author).Saying("Ask somebody.there@council.example.org for the newest file.").Submitted().SavedIn(db);

        await map.The<PublishSubmissions>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), [plain.Id, twin.Id, marked.Id], withNames: true);

        await using var after = map.Db();
        Assert.Equal(2, await after.Listings.CountAsync(l => l.AuthorId == author.Id));
        Assert.Equal(RevisionState.Submitted, (await after.Revisions.SingleAsync(r => r.Id == marked.Id)).State);
        Assert.Single(await after.OutgoingMails.Where(m => m.To == author.Email).ToListAsync());
        Assert.Equal(2, await after.Decisions.CountAsync(d => d.SubmissionId == plain.Id || d.SubmissionId == twin.Id));
    }
}
