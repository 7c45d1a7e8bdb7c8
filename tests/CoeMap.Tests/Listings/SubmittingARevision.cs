using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Listings;

public sealed class SubmittingARevision(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task puts_it_before_the_moderators_and_leaves_a_trace()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).SavedIn(db);

        var outcome = await Submit(person, revision);

        Assert.Contains(Reference.Of(revision.Id), Assert.IsType<Outcome.Done>(outcome).Message, StringComparison.Ordinal);
        Assert.Equal(RevisionState.Submitted, (await Read(revision)).State);
        Assert.Equal(["revision.submitted"], await db.AuditEntries.Where(a => a.SubjectId == revision.Id).Select(a => a.What).ToListAsync());
    }

    [Fact]
    public async Task twice_gives_the_same_answer_and_one_trace()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).SavedIn(db);

        var first = await Submit(person, revision);
        var second = await Submit(person, revision);

        Assert.Equal(first, second);
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.SubjectId == revision.Id));
    }

    [Fact]
    public async Task needs_every_required_field()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).With(c => c with { Summary = "Too short" }).SavedIn(db);

        Assert.Equal(new Outcome.Refused("Summary must be 20 characters or more", "Summary"), await Submit(person, revision));
    }

    [Fact]
    public async Task needs_the_word_that_it_may_be_published()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).SavedIn(db);

        Assert.IsType<Outcome.Refused>(await Submit(person, revision, mayPublish: false));
    }

    [Fact]
    public async Task needs_a_profile()
    {
        await using var db = map.Db();
        var person = await A.Person().WithoutProfile().SavedIn(db);
        var revision = await A.Revision().By(person).SavedIn(db);

        Assert.IsType<Outcome.Refused>(await Submit(person, revision));
    }

    [Fact]
    public async Task of_anothers_work_is_refused_to_a_supplier_even_before_membership_is_confirmed()
    {
        await using var db = map.Db();
        var supplier = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var person = await A.Person().At(supplier).SavedIn(db);
        var own = await A.Revision().By(person).LedBy(supplier).SavedIn(db);
        var anothers = await A.Revision().By(person).SavedIn(db);

        Assert.IsType<Outcome.Done>(await Submit(person, own));
        Assert.Equal("LeadOrganisationId", Assert.IsType<Outcome.Refused>(await Submit(person, anothers)).Field);
    }

    [Fact]
    public async Task is_overtaken_by_a_change_since_it_was_checked()
    {
        await using var db = map.Db();
        var person = await A.Person().SavedIn(db);
        var revision = await A.Revision().By(person).SavedIn(db);
        await map.The<SaveDraft>().RunAsync(await map.As(person), revision.Id, revision.Version, revision.Content with { Summary = "Something else than what was checked." });

        Assert.IsType<Outcome.Overtaken>(await Submit(person, revision));
    }

    [Fact]
    public async Task of_somebody_else_is_not_found()
    {
        await using var db = map.Db();
        var revision = await A.Revision().SavedIn(db);
        var other = await A.Person().SavedIn(db);

        Assert.IsType<Outcome.NotFound>(await Submit(other, revision));
    }

    private async Task<Outcome> Submit(Person person, Revision revision, bool mayPublish = true) =>
        await map.The<SubmitRevision>().RunAsync(await map.As(person), revision.Id, revision.Version, mayPublish);

    private async Task<Revision> Read(Revision revision)
    {
        await using var db = map.Db();
        return await db.Revisions.SingleAsync(r => r.Id == revision.Id);
    }
}
