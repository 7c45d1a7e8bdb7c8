using CoeMap.Importing.Repositories;
using Xunit;

namespace CoeMap.Tests.Importing;

public sealed class ReadingARepository
{
    private const string Page = """
        <html><head><meta property="og:title" content="GitHub - council/caseload-planner">
        <meta property="og:description" content="Plans caseloads a quarter ahead. - council/caseload-planner"></head>
        <body><a class="topic-tag" href="/topics/social-care"> social-care </a><a class="topic-tag" href="/topics/planning">planning</a></body></html>
        """;

    private const string Readme = """
        # Caseload planner
        [![build](https://example.org/badge.svg)](https://example.org/build)

        Tells a team manager **how many** cases each [worker](https://example.org) will hold next quarter.

        ## Install

        It runs in a spreadsheet, and nothing leaves the authority that uses it.
        """;

    [Fact]
    public async Task takes_its_publiccode_file_where_it_has_one()
    {
        var found = await Reading(("https://raw.githubusercontent.com/council/planner/HEAD/publiccode.yaml", "name: Planner")).RunAsync("github.com/council/planner.git");

        Assert.Equal("name: Planner", found.Publiccode);
        Assert.Equal("https://raw.githubusercontent.com/council/planner/HEAD/publiccode.yaml", found.At?.AbsoluteUri);
    }

    [Fact]
    public async Task proposes_what_its_pages_say_where_it_has_none()
    {
        var found = await Reading(
            ("https://github.com/council/caseload-planner", Page),
            ("https://raw.githubusercontent.com/council/caseload-planner/HEAD/README.md", Readme),
            ("https://raw.githubusercontent.com/council/caseload-planner/HEAD/LICENSE", "MIT License\n\nCopyright (c) 2024 A Council"),
            ("https://github.com/council/caseload-planner/commits.atom", "<feed><updated>2020-01-01T00:00:00Z</updated><entry><updated>2026-03-02T10:00:00Z</updated></entry><entry><updated>2026-03-04T09:30:00+01:00</updated></entry></feed>"))
            .RunAsync("https://github.com/council/caseload-planner");

        var facts = Assert.IsType<RepositoryFacts>(found.Facts);
        Assert.Equal("Caseload planner", facts.Name);
        Assert.Equal("Plans caseloads a quarter ahead.", facts.Summary);
        Assert.StartsWith("Tells a team manager **how many** cases", facts.Description, StringComparison.Ordinal);
        Assert.Contains("nothing leaves the authority", facts.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("badge", facts.Description, StringComparison.Ordinal);
        Assert.Equal("MIT", facts.Licence);
        Assert.Equal(["social care", "planning"], facts.Topics);
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 8, 30, 0, TimeSpan.Zero), facts.LastCommitAt);
    }

    [Fact]
    public async Task takes_the_name_from_the_address_and_the_summary_from_the_readme_where_the_host_says_nothing()
    {
        var found = await Reading(
            ("https://gitlab.com/council/tools/planner", "<html></html>"),
            ("https://gitlab.com/council/tools/planner/-/raw/HEAD/README.md", "Tells a manager how many cases each `worker` will hold."))
            .RunAsync("https://gitlab.com/council/tools/planner/-/tree/main");

        Assert.Equal(("planner", "Tells a manager how many cases each worker will hold."), (found.Facts!.Name, found.Facts.Summary));
        Assert.Null(found.Facts.LastCommitAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a planner")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://github.com:8080/council/planner")]
    [InlineData("https://user:word@github.com/council/planner")]
    [InlineData("https://localhost/council/planner")]
    public async Task says_what_to_type_instead_of_what_is_no_address(string typed)
    {
        var found = await Reading().RunAsync(typed);

        Assert.StartsWith("Enter", found.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/council/planner/blob/main/docs/publiccode.yml", "https://raw.githubusercontent.com/council/planner/main/docs/publiccode.yml")]
    [InlineData("https://code.example.org/planner/publiccode.yml", "https://code.example.org/planner/publiccode.yml")]
    [InlineData("git@github.com:council/planner.git", "https://raw.githubusercontent.com/council/planner/HEAD/publiccode.yml")]
    [InlineData("https://codeberg.org/council/planner", "https://codeberg.org/council/planner/raw/branch/main/publiccode.yml")]
    [InlineData("https://bitbucket.org/council/planner/src", "https://bitbucket.org/council/planner/raw/HEAD/publiccode.yml")]
    public async Task knows_where_hosts_keep_the_file_itself(string typed, string asked)
    {
        var pages = new Pages();

        await new ReadRepository(pages).RunAsync(typed);

        Assert.Equal(asked, pages.Asked[0]);
    }

    [Fact]
    public async Task stops_asking_a_host_that_does_not_answer()
    {
        var pages = new Pages { Problem = "It did not answer" };

        var found = await new ReadRepository(pages).RunAsync("https://github.com/council/planner");

        Assert.Equal("It did not answer", found.Problem);
        Assert.Single(pages.Asked);
    }

    [Theory]
    [InlineData("SPDX-License-Identifier: EUPL-1.2", "EUPL-1.2")]
    [InlineData("GNU AFFERO GENERAL PUBLIC LICENSE\n   Version 3, 19 November 2007", "AGPL-3.0-only")]
    [InlineData("Apache License\n  Version 2.0, January 2004", "Apache-2.0")]
    [InlineData("All rights reserved.", null)]
    public void tells_a_licence_from_its_text(string text, string? licence) => Assert.Equal(licence, LicenceText.Identify(text));

    private static ReadRepository Reading(params (string Address, string Text)[] pages) => new(new Pages(pages));

    private sealed class Pages(params (string Address, string Text)[] pages) : IPageFetcher
    {
        public List<string> Asked { get; } = [];
        public string? Problem { get; init; }

        public Task<FetchedPage> GetAsync(Uri address, int mostBytes, CancellationToken stop)
        {
            Asked.Add(address.AbsoluteUri);
            if (Problem is not null) return Task.FromResult(new FetchedPage(null, Problem));
            var page = Array.Find(pages, p => p.Address == address.AbsoluteUri).Text;
            return Task.FromResult(page is null ? new FetchedPage(null, "no such page", IsMissing: true) : new FetchedPage(page));
        }
    }
}
