using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Visiting;

public sealed class FindingColleagues(Site site) : IClassFixture<Site>
{
    private const string Heading = "Colleagues who know about this";

    [Fact]
    public async Task beside_listings_is_for_signed_in_colleagues_and_for_nobody_else()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var (shown, off) = (await A.Profile().HelpingWith($"All about {word} and its returns").SavedIn(db), await A.Profile().HelpingWith($"All about {word} as well").SwitchedOff().SavedIn(db));
        (string Reader, Person? Person, bool Sees)[] readers =
        [
            ("visitor", null, false),
            ("member", await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db), true),
            ("member of nothing", await A.Person().SavedIn(db), true),
            ("nobody knows by name", await A.Person().WithoutProfile().SavedIn(db), false),
            ("supplier", await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).Confirmed().SavedIn(db), false),
            ("only claims to be a supplier", await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).SavedIn(db), false),
        ];
        foreach (var (reader, person, sees) in readers)
        {
            using var visitor = person is null ? site.Visitor() : await site.SignedInAs(person.Email!);
            await visitor.GoTo($"/search?q={word}");
            Assert.Equal((reader, sees, sees), (reader, visitor.Page.Has(Heading), visitor.Page.Has(shown.AppearsAs)));
            Assert.False(visitor.Page.Has(off.AppearsAs));
            Assert.False((await visitor.GoTo($"/search?q={word}&kind=tool")).Has(Heading));
            using var suggested = await visitor.Ask(HttpMethod.Get, $"/api/v1/suggest?q={word}");
            Assert.DoesNotContain(shown.AppearsAs, await suggested.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task by_one_common_word_of_three_finds_nobody_and_by_their_name_finds_them()
    {
        await using var db = site.Db();
        var (word, rare) = (A.UniqueWord(), A.UniqueWord());
        var profile = await A.Profile().HelpingWith($"All about {word} in our return").SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);

        Assert.False((await member.GoTo($"/search?q={word}+{rare}+{A.UniqueWord()}")).Has(profile.AppearsAs));
        Assert.True((await member.GoTo($"/search?q={Uri.EscapeDataString(profile.AppearsAs.Split(' ')[0])}")).Has(profile.AppearsAs));
    }

    [Fact]
    public async Task costs_one_statement_however_many_there_are_and_visitors_none()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        using var member = await site.SignedInAs((await A.Person().SavedIn(db)).Email!);
        using var visitor = site.Visitor();
        var (none, anonymous) = (await Count(member, word), await Count(visitor, word));
        for (var i = 0; i < 8; i++) await A.Profile().HelpingWith($"All about {word} in our return").SavedIn(db);

        Assert.Equal((none, anonymous), (await Count(member, word), await Count(visitor, word)));
    }

    private async Task<int> Count(CoeMap.Testing.Browsing.Visitor visitor, string word)
    {
        await visitor.GoTo($"/search?q={word}");
        site.Sql.Clear();
        await visitor.GoTo($"/search?q={word}");
        return site.Sql.Statements.Count;
    }
}
