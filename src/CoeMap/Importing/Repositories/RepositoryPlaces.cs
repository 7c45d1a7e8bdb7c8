using System.Diagnostics.CodeAnalysis;

namespace CoeMap.Importing.Repositories;

/// <summary>Where the public pages of a code repository stand, for the hosts whose addresses are known.</summary>
/// <param name="Home">What a person opens.</param>
/// <param name="Files">Beginnings of addresses under which its files stand as they are; tried in this order.</param>
/// <param name="Commits">Its feed of commits (Atom or RSS); null when the host is not known to have one.</param>
/// <param name="Named">The very file somebody named; null when they named the repository.</param>
public sealed record RepositoryPlaces(Uri Home, IReadOnlyList<string> Files, Uri? Commits, Uri? Named)
{
    private static readonly string[] GiteaHosts = ["codeberg.org", "gitea.com", "git.disroot.org"];

    /// <summary>Reads what somebody typed: a repository's page, its clone address, or a publiccode.yml in it.</summary>
    /// <returns>False with the sentence that says what to type instead.</returns>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out RepositoryPlaces? places, out string problem)
    {
        (places, problem) = (null, "Enter the address of a code repository, like https://github.com/organisation/repository");
        var text = (typed ?? "").Trim();
        if (text.StartsWith("git@", StringComparison.OrdinalIgnoreCase) && text.Split(':') is [var host, var path]) text = $"https://{host[4..]}/{path}";
        if (text.Length is 0 or > 500 || !Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var address)) return false;
        if (address.Scheme is not ("http" or "https") || !address.IsDefaultPort || address.UserInfo.Length > 0)
        {
            problem = "Enter an address that begins with https:// or http:// and names no port, user or password";
            return false;
        }

        if (!address.IdnHost.Contains('.', StringComparison.Ordinal)) return false;
        places = Of(address);
        return true;
    }

    private static RepositoryPlaces Of(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isFile = parts.Length > 0 && IsPubliccode(parts[^1]);
        if (host is "github.com" or "www.github.com" && parts.Length >= 2) return GitHub(parts, isFile);
        if (host == "raw.githubusercontent.com" && parts.Length >= 2) return GitHub(parts, isFile) with { Named = isFile ? address : null };
        if (host == "bitbucket.org" && parts.Length >= 2) return Bitbucket(parts);
        if (GiteaHosts.Contains(host) && parts.Length >= 2) return Gitea(address, parts);
        if (host.Contains("gitlab", StringComparison.Ordinal) && parts.Length >= 2) return GitLab(address);
        return new(Bare(address), [], null, isFile ? address : null);
    }

    private static RepositoryPlaces GitHub(string[] parts, bool isFile)
    {
        var path = $"{parts[0]}/{WithoutGit(parts[1])}";
        var raw = $"https://raw.githubusercontent.com/{path}/";
        var named = isFile && parts.Length > 4 && parts[2] is "blob" or "raw" ? new Uri(raw + string.Join('/', parts[3..])) : null;
        return new(new($"https://github.com/{path}"), [raw + "HEAD/"], new($"https://github.com/{path}/commits.atom"), named);
    }

    private static RepositoryPlaces Bitbucket(string[] parts)
    {
        var home = $"https://bitbucket.org/{parts[0]}/{WithoutGit(parts[1])}";
        return new(new(home), [home + "/raw/HEAD/"], null, null);
    }

    private static RepositoryPlaces Gitea(Uri address, string[] parts)
    {
        var home = $"{address.GetLeftPart(UriPartial.Authority)}/{parts[0]}/{WithoutGit(parts[1])}";
        return new(new(home), [home + "/raw/branch/main/", home + "/raw/branch/master/"], new(home + ".rss"), null);
    }

    private static RepositoryPlaces GitLab(Uri address)
    {
        var path = address.AbsolutePath;
        var end = path.IndexOf("/-/", StringComparison.Ordinal);
        var home = address.GetLeftPart(UriPartial.Authority) + WithoutGit((end < 0 ? path : path[..end]).TrimEnd('/'));
        return new(new(home), [home + "/-/raw/HEAD/"], new(home + "/-/commits/HEAD?format=atom"), null);
    }

    private static Uri Bare(Uri address) => new(WithoutGit(address.GetLeftPart(UriPartial.Path).TrimEnd('/')));

    private static string WithoutGit(string path) => path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path;

    private static bool IsPubliccode(string name) => name.Equals("publiccode.yml", StringComparison.OrdinalIgnoreCase) || name.Equals("publiccode.yaml", StringComparison.OrdinalIgnoreCase);
}
