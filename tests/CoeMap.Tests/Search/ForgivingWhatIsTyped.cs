using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Search;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Search;

/// <summary>Each forgiveness by itself, on the reference listings.</summary>
public sealed class ForgivingWhatIsTyped(Map map) : IClassFixture<Map>
{
    [Theory]
    [InlineData("missng children", "missing children", "Return home interview analysis (Croydon)")]
    [InlineData("safegaurding templates", "safeguarding templates", "Safeguarding data sharing agreement templates")]
    [InlineData("validater", "validator", "CIN Validator")]
    [InlineData("hcildren apprenticeship", "children apprenticeship", "D2I Apprenticeships")]
    [InlineData("onview", "oneview", "OneView")]
    [InlineData("childern in care", "children in care", "Quality Data for Children in Care")] // and no child of ERN's
    [InlineData("referal", "referral", "Drift Tool")] // for the database a form of "refer"
    [InlineData("unique identifer", "unique identifier", "Single Unique Identifier pilot (Wigan)")]
    [InlineData("covid19", "covid 19", "COVID-19 demand modelling tool")]
    [InlineData("deidentification", "de identification", "LIIA Child Level Data Project")]
    public async Task corrects_words_that_the_map_does_not_know(string typed, string corrected, string expected)
    {
        var results = await Search(typed);

        Assert.Equal(corrected, results.ShownFor);
        Assert.Contains(results.Listings.Items, l => l.Name == expected);
        Assert.Null((await map.The<DirectorySearch>().RunAsync(results.Query.Exactly(), Stop)).ShownFor);
    }

    [Theory]
    [InlineData("validates")] // the stem is known
    [InlineData("kent")]
    [InlineData("zzqx")] // nothing is like it
    [InlineData("how many next year")] // everyday words, one letter from NEET
    [InlineData("talking about poor data")]
    [InlineData("bench marking")] // together they are a word
    [InlineData("SEN3")] // numbers are never guessed
    [InlineData("modeller planners placing referrers")] // forms that English makes
    public async Task leaves_other_words_alone(string typed) => Assert.Null((await Search(typed)).ShownFor);

    [Theory]
    [InlineData("magicnotes", "Magic Notes roll-out in St Helens")]
    [InlineData("safe guarding dataset", "Standard Safeguarding Dataset (SSD)")]
    [InlineData("datawarehouse viewer", "Somerset single digital view of the child")]
    [InlineData("SEN 2 XML", "SEN2 XML to CSV")]
    [InlineData("mindofmyown", "Mind Of My Own")]
    [InlineData("bench marking", "RIIA Quarterly Dataset")]
    [InlineData("D 2 I", "Data to Insight")]
    [InlineData("D.2.I. contacts", "D2I Contacts")]
    [InlineData("A.I. notes", "Magic Notes")]
    public async Task joins_and_splits_words(string typed, string expected) => await Finds(typed, expected);

    [Theory]
    [InlineData("data visualization", "Data visualisation in children's social care")]
    [InlineData("statistical neighbors compared", "Local Authority Interactive Tool (LAIT)")]
    [InlineData("center of excellence", "Centre of Excellence for data and digital in children's social care")]
    [InlineData("pseudonymized data", "LIIA Child Level Data Project")]
    public async Task knows_British_and_American_spelling(string typed, string expected) => await Finds(typed, expected);

    [Theory]
    [InlineData("statistical neighbors", "statistical neighbours")]
    [InlineData("analyze", "analyse")]
    [InlineData("anonymized", "anonymised")]
    [InlineData("chidlren", "children")]
    [InlineData("earlyhelp data", "early help data")]
    [InlineData("hackney council", "hackney")]
    [InlineData("royal borough of greenwich", "greenwich")]
    [InlineData("croydon borough council", "croydon")]
    public async Task finds_the_same_for_both(string typed, string meant)
    {
        var (one, other) = (await Search(typed), await Search(meant));

        Assert.Equal(other.Listings.Items.Select(l => l.Slug), one.Listings.Items.Select(l => l.Slug));
        Assert.Equal((other.Listings.Total, other.Additions.Count), (one.Listings.Total, one.Additions.Count));
        Assert.Equal(other.Organisations, one.Organisations);
    }

    [Theory]
    [InlineData("apprenticeship", "D2I Apprenticeships")]
    [InlineData("apprentice", "D2I Apprenticeships")]
    [InlineData("Päthways pláced far hóme", "Placement distance by child characteristic")]
    [InlineData("childrens information project", "Children's Information Project")]
    [InlineData("view of the childrens", "Somerset single digital view of the child")]
    [InlineData("children's information project", "Children's Information Project")]
    [InlineData("children’s information project", "Children's Information Project")]
    [InlineData("roll out in St-Helens", "Magic Notes roll-out in St Helens")]
    [InlineData("regional care cooperatives", "Mutual Ventures")]
    [InlineData("cooperatives", "Mutual Ventures")]
    [InlineData("\"covid-19\"", "COVID-19 demand modelling tool")]
    [InlineData("\"childrens services\" analysis tool", "Children's Services Analysis Tool (ChAT)")]
    [InlineData("journeys of children by event", "Child Event Journeys")]
    [InlineData("ethnic disparities", "Disproportionality tool")]
    public async Task minds_no_plurals_accents_apostrophes_or_hyphens(string typed, string expected) => await Finds(typed, expected);

    [Theory]
    [InlineData("sank", "Annex A Journeys Sankey")]
    [InlineData("disproport", "Disproportionality tool")]
    public async Task takes_the_beginning_of_a_word_for_the_word(string typed, string expected) => await Finds(typed, expected);

    [Theory]
    [InlineData("supplies of software", "The Access Group")]
    [InlineData("software suppliers", "The Access Group")]
    [InlineData("validating 903", "903 Validator")]
    [InlineData("validation 903", "903 Validator")]
    public async Task finds_words_of_one_root(string typed, string expected) => await Finds(typed, expected);

    [Theory]
    [InlineData("how do we predict placement demand", "Children's Social Care Demand Model")]
    [InlineData("where can I learn python", "ERN Python sessions")]
    [InlineData("is there anybody who can show us how to draw a sankey", "Annex A Journeys Sankey")]
    public async Task answers_questions(string typed, string expected) => await Finds(typed, expected);

    [Fact]
    public async Task shows_what_has_most_words_after_what_has_all_and_says_so()
    {
        var (a, b, c) = (A.UniqueWord(), A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        var most = await A.Listing().Named($"{a} {b}").SavedIn(db);
        await A.Listing().Named($"{a} alone").SavedIn(db);
        var all = await A.Listing().Saying($"It joins {c} to {a}, and also {b}, whatever that may be.").SavedIn(db);

        var results = await Search($"{a} {b} {c}");

        Assert.Equal([(all.Slug, false), (most.Slug, true)], results.Listings.Items.Select(l => (l.Slug, l.HasOnlyMost)));
        Assert.Equal(1, results.WithAllWords);
    }

    [Fact]
    public async Task says_which_words_no_listing_has()
    {
        var results = await Search("care proceedings");

        Assert.Equal(["proceedings"], results.Unheld);
        Assert.Equal(0, results.WithAllWords);
        Assert.All(results.Listings.Items, l => Assert.True(l.HasOnlyMost));
    }

    [Fact]
    public async Task shows_what_has_the_rare_words_before_what_has_as_many_common_ones()
    {
        var (a, b, c, rare) = (A.UniqueWord(), A.UniqueWord(), A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        for (var i = 0; i < 6; i++) await A.Listing().Named($"{a} {b} {c} {i}").SavedIn(db);
        var telling = await A.Listing().Saying($"It brings {rare} to {a}, and no more than that.").SavedIn(db);
        await map.The<LearnWords>().RunAsync(Stop);

        var results = await Search($"{a} {b} {rare}");
        var fewerWords = await Search($"{a} {b} {c} {rare}");

        Assert.Equal((7, telling.Slug), (results.Listings.Total, results.Listings.Items[0].Slug));
        Assert.Contains(telling.Slug, fewerWords.Listings.Items.Select(l => l.Slug)); // two of four, and six tenths of what they tell
    }

    [Fact]
    public async Task holds_words_that_only_the_glossary_or_organisations_use_against_no_listing()
    {
        var (word, unlisted, county) = (A.UniqueWord(), A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        var listing = await A.Listing().Named(word).SavedIn(db);
        for (var i = 0; i < 9; i++) await A.Organisation().Named($"{A.UniqueWord()} {county}").SavedIn(db);
        var term = A.UniqueWord();
        db.Add(GlossaryTerm.Add(term, term.ToLowerInvariant(), $"A term about {unlisted}", [], FakeClock.Start));
        await db.SaveChangesAsync(Stop);
        await map.The<LearnWords>().RunAsync(Stop);

        foreach (var other in (string[])[unlisted, county])
        {
            var found = Assert.Single((await Search($"{word} {other}")).Listings.Items);
            Assert.Equal((listing.Slug, true), (found.Slug, found.HasOnlyMost));
        }
    }

    [Fact]
    public async Task adds_the_sectors_words_until_they_are_taken_off()
    {
        var (term, other) = (A.UniqueWord(), A.UniqueWord());
        await using var db = map.Db();
        await A.Listing().Named($"{other} board").SavedIn(db);
        var entry = GlossaryTerm.Add(term, term.ToLowerInvariant(), "A term of this test", [other], FakeClock.Start);
        db.Add(entry);
        await db.SaveChangesAsync(Stop);

        var results = await Search(term);
        var without = await map.The<DirectorySearch>().RunAsync(results.Query.LeavingOut(results.Additions.Select(x => x.Key)), Stop);
        entry.Change("A term of this test", [], FakeClock.Start);
        await db.SaveChangesAsync(Stop);
        var afterwards = await Search(term);

        Assert.Equal((other, 1), (Assert.Single(results.Additions).Name, results.Listings.Total));
        Assert.Equal((0, 0), (without.Additions.Count, without.Listings.Total));
        Assert.Equal((0, 0), (afterwards.Additions.Count, afterwards.Listings.Total));
    }

    [Fact]
    public async Task never_corrects_a_word_that_was_published_a_moment_ago()
    {
        await using var db = map.Db();
        var listing = await A.Listing().Named("Safegourding").SavedIn(db);

        var results = await Search("safegourding");

        Assert.Null(results.ShownFor);
        Assert.Equal(listing.Slug, Assert.Single(results.Listings.Items).Slug);
    }

    [Fact]
    public async Task names_the_meanings_of_a_term_that_has_several()
    {
        var results = await Search("ico");

        Assert.Equal(2, results.Meanings.Count);
        Assert.All(results.Meanings, m => Assert.Equal("ICO", m.Term));
        Assert.All(results.Meanings, m => Assert.NotEmpty(m.OnlyHere));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<SearchResults> Search(string words) => map.The<DirectorySearch>().RunAsync(SearchQuery.For(words), Stop);

    private async Task Finds(string typed, string expected) =>
        Assert.Contains(expected, (await Search(typed)).Listings.Items.Take(5).Select(l => l.Name));
}
