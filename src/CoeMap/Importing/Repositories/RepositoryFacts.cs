using System.Text.Json;
using CoeMap.Database;

namespace CoeMap.Importing.Repositories;

/// <summary>What the public pages of a repository say of it. Nobody at the repository wrote it for us, so all of it is proposed and none of it is known.</summary>
/// <param name="Home">Its page.</param>
/// <param name="Name">As the host or the README calls it.</param>
/// <param name="Summary">The host's one sentence, or the first of the README; empty where there is none.</param>
/// <param name="Description">Markdown: the beginning of the README; empty where there is none.</param>
/// <param name="Licence">An SPDX identifier; null when it could not be told.</param>
/// <param name="Topics">The host's own words for it, in lower case.</param>
/// <param name="LastCommitAt">When somebody last changed the code; null when the host does not say.</param>
public sealed record RepositoryFacts(Uri Home, string Name, string Summary, string Description, string? Licence, IReadOnlyList<string> Topics, DateTimeOffset? LastCommitAt)
{
    /// <summary>The facts as a file that is judged like any other.</summary>
    public static ImportedFile FileOf(RepositoryFacts facts) =>
        ImportedFile.Of($"{HostPage.NameOf(facts.Home)} (public pages)", JsonSerializer.SerializeToUtf8Bytes(facts, JsonColumn.Options));
}
