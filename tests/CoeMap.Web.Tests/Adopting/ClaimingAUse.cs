using System.Text.RegularExpressions;
using CoeMap.Adoption;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Adopting;

public sealed class ClaimingAUse(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task for_another_organisation_counts_once_its_steward_confirms_from_the_mail()
    {
        await using var db = site.Db();
        var (essex, kent) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        var steward = await A.Person().At(kent).Steward().SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().At(essex).Confirmed().SavedIn(db)).Email!);
        await member.GoTo($"/listings/{listing.Slug}");
        await member.Click("We use this");
        member.Select("Organisation", kent.Name);
        member.Choose("What is true?", "We use this");
        member.Fill("Year", "2024");
        await member.Press("Send");
        Assert.Contains("has been asked to confirm it", member.Page.Banner, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.DoesNotContain(kent.Name, (await visitor.GoTo($"/listings/{listing.Slug}")).Html, StringComparison.Ordinal);

        await visitor.GoTo(LinkIn((await site.MailTo(steward.Email!))[0].Body));
        Assert.Contains("since 2024", visitor.Page.Html, StringComparison.Ordinal);
        await visitor.Press("Right, and name us");

        Assert.Contains("Confirmed. It counts from now on", visitor.Page.Banner, StringComparison.Ordinal);
        Assert.Contains(kent.Name, visitor.Page.Html, StringComparison.Ordinal);
        Assert.Contains("confirmed March 2031", visitor.Page.Html, StringComparison.Ordinal);
        var entry = await db.AdoptionEntries.AsNoTracking().SingleAsync(e => e.ListingId == listing.Id);
        Assert.Equal((AdoptionState.Confirmed, SpokeAs.Steward, (Guid?)steward.Id), (entry.State, entry.ConfirmedAs!.Value, entry.ConfirmedById));
        Assert.Equal(["adoption.claimed", "adoption.confirmed"], await db.AuditEntries.Where(a => a.SubjectId == entry.Id).OrderBy(a => a.At).Select(a => a.What).ToListAsync());
    }

    [Theory]
    [InlineData(Naming.Everybody, true)]
    [InlineData(Naming.PublicBodies, false)]
    [InlineData(Naming.CountOnly, false)]
    public async Task of_what_is_confirmed_already_says_so_only_where_the_name_may_be_read(Naming naming, bool says)
    {
        await using var db = site.Db();
        var kent = await A.Organisation().TrustingMailAt($"{A.UniqueWord().ToLowerInvariant()}.example.org", $"office@{A.UniqueWord().ToLowerInvariant()}.example.org").SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        await A.Use().Of(listing).By(kent).Confirmed(naming).SavedIn(db);
        using var supplier = await site.SignedInAs((await A.Person().At(await A.Organisation().OfKind(CoeMap.Organisations.OrganisationKind.Supplier).SavedIn(db)).Confirmed().SavedIn(db)).Email!);
        await supplier.GoTo($"/connect/use/{listing.Slug}");
        supplier.Select("Organisation", kent.Name);
        supplier.Choose("What is true?", "We use this");

        await supplier.Press("Send");

        Assert.Equal(says, supplier.Page.ErrorSummary.Any(e => e.Contains("has confirmed this already", StringComparison.Ordinal)));
        Assert.Equal(!says, supplier.Page.Banner.Contains("has been asked to confirm it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task by_a_steward_for_their_own_counts_at_once()
    {
        await using var db = site.Db();
        var kent = await A.Organisation().SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        using var steward = await site.SignedInAs((await A.Person().At(kent).Steward().SavedIn(db)).Email!);
        await steward.GoTo($"/connect/use/{listing.Slug}");
        steward.Choose("What is true?", "We are piloting it");
        await steward.Press("Send");
        Assert.Contains("Choose who may see the name of your organisation", steward.Page.ErrorSummary);

        steward.Choose("Who may see the name of your organisation?", "Name us");
        await steward.Press("Send");

        Assert.Contains("It counts from now on", steward.Page.Banner, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.Contains(kent.Name, (await visitor.GoTo($"/listings/{listing.Slug}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task where_nobody_speaks_asks_a_colleague_at_its_domain_and_never_oneself()
    {
        await using var db = site.Db();
        var domain = $"{A.UniqueWord().ToLowerInvariant()}.example.org";
        var kent = await A.Organisation().TrustingMailAt(domain).SavedIn(db);
        var listing = await A.Listing().SavedIn(db);
        using var member = await site.SignedInAs((await A.Person().WithAddress($"anna@{domain}").At(kent).Confirmed().SavedIn(db)).Email!);
        await member.GoTo($"/connect/use/{listing.Slug}");
        member.Choose("What is true?", "We use this");
        foreach (var (address, answer) in new[]
                 {
                     ("", "Nobody speaks for"), ($"anna+two@{domain}", "Name a colleague, not yourself"), ("ben@elsewhere.example.org", "Enter an address at"),
                     ($"ben@{domain}, eve@elsewhere.example.org", "Enter an address at"),
                 })
        {
            member.Fill("A colleague there who can confirm it (optional)", address);
            await member.Press("Send");
            Assert.Contains(member.Page.ErrorSummary, e => e.StartsWith(answer, StringComparison.Ordinal));
        }

        member.Fill("A colleague there who can confirm it (optional)", $"ben@{domain}");
        await member.Press("Send");

        using var colleague = site.Visitor();
        await colleague.GoTo(LinkIn(Assert.Single(await site.MailTo($"ben@{domain}")).Body));
        await colleague.Press("Right, count only");
        Assert.Contains("1 organisation confirmed without a public name", colleague.Page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(kent.Name, colleague.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task once_confirmed_is_counted_and_filtered_by_in_results()
    {
        await using var db = site.Db();
        var word = A.UniqueWord();
        var (used, other) = (await A.Listing().Named($"{word} one").SavedIn(db), await A.Listing().Named($"{word} two").SavedIn(db));
        foreach (var organisation in new[] { await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db) })
        {
            using var visitor = site.Visitor();
            await visitor.GoTo($"/connect/answer/{await A.Use().Of(used).By(organisation).AskedIn(db)}");
            await visitor.Press("Right, count only");
        }

        using var reader = site.Visitor();
        await reader.GoTo($"/search?q={word}");
        Assert.Contains("Used by 2", reader.Page.Text, StringComparison.Ordinal);
        await reader.GoTo($"/search?q={word}&in-use=confirmed");

        Assert.Contains(used.Name, reader.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Name, reader.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.AdoptionEntries.CountAsync(e => e.ListingId == used.Id && e.ConfirmedAt != null));
    }

    private static string LinkIn(string mail) => Regex.Match(mail, "/connect/answer/[0-9a-f]{32}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
}
