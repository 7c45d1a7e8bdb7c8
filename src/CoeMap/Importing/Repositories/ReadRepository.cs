namespace CoeMap.Importing.Repositories;

/// <summary>Looks for a repository's publiccode.yml, and for what its public pages say where it has none.</summary>
public sealed class ReadRepository(IPageFetcher pages)
{
    private const int MostBytes = 1_000_000;
    private static readonly string[] Descriptions = ["publiccode.yml", "publiccode.yaml"];
    private static readonly string[] Readmes = ["README.md", "readme.md", "README.rst", "README"];
    private static readonly string[] Licences = ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "COPYING"];

    /// <param name="typed">The address of a repository, or of a publiccode.yml.</param>
    /// <param name="stop">When nobody waits any more.</param>
    public async Task<RepositoryFound> RunAsync(string? typed, CancellationToken stop = default)
    {
        if (!RepositoryPlaces.TryRead(typed, out var places, out var problem)) return new(null, null, null, problem);
        if (places.Named is { } named)
        {
            var file = await pages.GetAsync(named, MostBytes, stop);
            return file.Text is not null ? new(named, file.Text, null, null) : new(null, null, null, file.Problem);
        }

        var (description, at) = await FirstAsync(places, Descriptions, stop);
        if (description.Text is not null) return new(at, description.Text, null, null);
        if (description is { IsMissing: false, Problem: not null } && places.Files.Count > 0) return new(null, null, null, description.Problem);

        var home = await pages.GetAsync(places.Home, MostBytes, stop);
        if (home.Text is null) return new(null, null, null, home.Problem);
        return new(places.Home, null, await FactsAsync(places, home.Text, stop), null);
    }

    private async Task<RepositoryFacts> FactsAsync(RepositoryPlaces places, string html, CancellationToken stop)
    {
        var host = HostPage.Read(html, places.Home);
        var readme = ReadmeText.Read((await FirstAsync(places, Readmes, stop)).Page.Text);
        var licence = LicenceText.Identify((await FirstAsync(places, Licences, stop)).Page.Text);
        var feed = places.Commits is { } commits ? (await pages.GetAsync(commits, MostBytes, stop)).Text : null;
        return new(places.Home, readme.Title.Length is >= 3 and <= 60 ? readme.Title : HostPage.NameOf(places.Home), host.Summary.Length > 0 ? host.Summary : readme.First,
            readme.Beginning, licence, host.Topics, CommitFeed.LastCommitAt(feed));
    }

    /// <summary>The first of the names that is there, in the first place that has one.</summary>
    private async Task<(FetchedPage Page, Uri? At)> FirstAsync(RepositoryPlaces places, string[] names, CancellationToken stop)
    {
        var last = new FetchedPage(null, null, IsMissing: true);
        foreach (var place in places.Files)
        {
            foreach (var name in names)
            {
                var at = new Uri(place + name);
                last = await pages.GetAsync(at, MostBytes, stop);
                if (last.Text is not null) return (last, at);
                if (!last.IsMissing) return (last, null); // the host does not answer: asking for the next name helps nobody
            }
        }

        return (last, null);
    }
}

/// <param name="At">The file or page that was read.</param>
/// <param name="Publiccode">The text of its publiccode.yml.</param>
/// <param name="Facts">What its pages say, when it has none.</param>
/// <param name="Problem">Why nothing was read, and what to do; null otherwise.</param>
public sealed record RepositoryFound(Uri? At, string? Publiccode, RepositoryFacts? Facts, string? Problem);
