using CoeMap.Moderation;
using CoeMap.Networks;
using CoeMap.Organisations;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Moderation;

/// <summary>A steward says whom the organisation works with; either side, and a moderator, can take it back, and a merge loses none of it.</summary>
public sealed class SayingWhoWorksTogether(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task shows_on_both_pages_at_once_and_is_said_once_however_often()
    {
        await using var db = map.Db();
        var (mine, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var steward = await map.As(await A.Person().At(mine).Steward().SavedIn(db));
        var theirs = await map.As(await A.Person().At(other).Steward().SavedIn(db));

        await map.The<StateWorksWith>().RunAsync(steward, mine.Slug, new() { Other = other.Id, Source = "https://example.org/report" });
        await map.The<StateWorksWith>().RunAsync(steward, mine.Slug, new() { Other = other.Id });
        await map.The<StateWorksWith>().RunAsync(theirs, other.Slug, new() { Other = mine.Id });

        var (here, there) = (await Read(mine), await Read(other));
        Assert.Equal((other.Slug, "Works with", "https://example.org/report"), (here.Things[1].Slug, here.Around.Ties.Single().Said.Single().InWords, here.Said.Single().Source));
        Assert.Equal(mine.Slug, there.Things[1].Slug);
        Assert.Equal(1, await map.Db().OrganisationRelations.CountAsync(r => r.OrganisationId == mine.Id || r.OtherId == mine.Id));
        Assert.Equal(1, await map.Db().AuditEntries.CountAsync(a => a.SubjectId == mine.Id && a.What == "organisation.works-with-stated" && a.After == other.Slug));
    }

    [Fact]
    public async Task is_taken_back_by_the_other_side_and_leaves_a_trace()
    {
        await using var db = map.Db();
        var (mine, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        await map.The<StateWorksWith>().RunAsync(await map.As(await A.Moderator().SavedIn(db)), mine.Slug, new() { Other = other.Id });

        await map.The<RemoveWorksWith>().RunAsync(await map.As(await A.Person().At(other).Steward().SavedIn(db)), other.Slug, mine.Id);

        Assert.Equal(0, (await Read(mine)).Around.FirstStep);
        Assert.True(await map.Db().AuditEntries.AnyAsync(a => a.SubjectId == other.Id && a.What == "organisation.works-with-removed" && a.Before == mine.Slug));
    }

    [Fact]
    public async Task is_no_business_of_members_or_of_others_and_a_supplier_names_no_customers()
    {
        await using var db = map.Db();
        var (mine, other) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var supplier = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var member = await map.As(await A.Person().At(mine).Confirmed().SavedIn(db));
        var stranger = await map.As(await A.Person().At(other).Steward().SavedIn(db));
        var seller = await map.As(await A.Person().At(supplier).Steward().SavedIn(db));

        Assert.IsType<Outcome.NotFound>(await map.The<StateWorksWith>().RunAsync(member, mine.Slug, new() { Other = other.Id }));
        Assert.IsType<Outcome.NotFound>(await map.The<StateWorksWith>().RunAsync(stranger, mine.Slug, new() { Other = supplier.Id }));
        Assert.Null(await map.The<WhomItWorksWith>().RunAsync(member, mine.Slug));
        Assert.IsType<Outcome.Refused>(await map.The<StateWorksWith>().RunAsync(seller, supplier.Slug, new() { Other = mine.Id }));
        Assert.IsType<Outcome.Refused>(await map.The<StateWorksWith>().RunAsync(stranger, other.Slug, new() { Other = other.Id }));
    }

    [Fact]
    public async Task belongs_to_the_organisation_that_stays_when_two_are_merged()
    {
        await using var db = map.Db();
        var (gone, stays, third) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var moderator = await map.As(await A.Moderator().SavedIn(db));
        await map.The<StateWorksWith>().RunAsync(moderator, gone.Slug, new() { Other = third.Id });
        await map.The<StateWorksWith>().RunAsync(moderator, gone.Slug, new() { Other = stays.Id });
        await map.The<StateWorksWith>().RunAsync(moderator, stays.Slug, new() { Other = third.Id });

        Assert.IsType<Outcome.Done>(await map.The<MergeOrganisations>().RunAsync(moderator, gone.Id, gone.Version, stays.Id));

        Assert.Equal([third.Id], (await Read(stays)).Things.Skip(1).Select(t => t.Id));
    }

    private async Task<ThingConnections> Read(Organisation organisation) => (await map.The<ConnectionsOfThing>().RunAsync(isOrganisation: true, organisation.Slug))!;
}
