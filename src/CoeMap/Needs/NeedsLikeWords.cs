using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>The few public needs that hold all the words of a search, best first; one statement. For a short list beside listings.</summary>
public sealed class NeedsLikeWords(IDbContextFactory<CoeMapDb> dbs)
{
    // See NeedAccess: Public.
    private const string Sql =
        """
        SELECT n.slug, n.title, n.state, o.name FROM needs n LEFT JOIN organisations o ON o.id = n.organisation_id
        CROSS JOIN websearch_to_tsquery('public.coemap', @need_words) w
        WHERE n.state <> 'draft' AND n.shown_at IS NOT NULL AND n.hidden_at IS NULL AND n.search_vector @@ w
        ORDER BY n.state IN ('met', 'closed'), ts_rank(n.search_vector, w) DESC, n.posted_at DESC, n.id LIMIT @need_most
        """;

    /// <param name="words">As they were typed; none finds nothing.</param>
    /// <param name="most">How many are shown.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<IReadOnlyList<FoundNeed>> RunAsync(string words, int most, CancellationToken stop = default)
    {
        var together = new Together(dbs);
        var found = Ask(together, words, most);
        await together.RunAsync(stop);
        return found;
    }

    /// <inheritdoc cref="RunAsync"/>
    internal static IReadOnlyList<FoundNeed> Ask(Together together, string words, int most) => together.Ask(
        Sql, row => new FoundNeed(row.GetString(0), row.GetString(1), Words.Require<NeedState>(row.GetString(2)), row.Text(3)), new("need_words", words), new("need_most", most));
}

/// <param name="Organisation">Whose it is; null where it is nobody's.</param>
public sealed record FoundNeed(string Slug, string Title, NeedState State, string? Organisation);
