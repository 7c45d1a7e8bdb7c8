using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>A search as it was understood, ready to be looked for.</summary>
/// <param name="Typed">Words and signs, corrected.</param>
/// <param name="Corrected">The words that results are shown for; null when they are those that were typed.</param>
/// <param name="ShowsMost">Listings that hold most of the words are shown as well.</param>
/// <param name="Narrowing">Filters and signs on the map at hand.</param>
internal sealed record AskedSearch(SearchQuery Query, TypedSearch Typed, SearchTerms Terms, string? Corrected, bool ShowsMost, Narrowing Narrowing)
{
    // As long as there are fewer with all words, those with most of them are worth a look.
    private const int Few = 10;
    private const int MostLike = 6;
    private const int FewThings = 12;
    private static readonly string[] AlsoForEnded = ["finished", "closed", "historic", "archived"];

    /// <summary>Words of the map that look a little like those it does not know.</summary>
    public IReadOnlyList<string> NearWords { get; private init; } = [];

    /// <summary>The words that results are shown for.</summary>
    public string Words => Corrected ?? SearchText.JoinInitials(Query.Words);

    public bool HasWords => Terms.Parts.Count + Terms.Excluded.Count > 0;

    public static async Task<AskedSearch> ReadAsync(IDbContextFactory<CoeMapDb> dbs, SearchQuery query, MapNow map, SectorWords sectorWords, CancellationToken stop)
    {
        var words = SearchText.JoinInitials(query.Words);
        var typed = TypedOnTheMap.Of(words, map);
        if (typed.Pieces.Count == 0) return new(query, typed, new([], []), null, ShowsMost: false, new(map, query, typed));

        var known = await KnownAsync(typed);
        var sector = await sectorWords.ReadAsync(dbs, known.GlossaryStamp, stop);
        var corrections = query.IsExact ? [] : typed.Pieces.Where(p => !p.IsExcluded).SelectMany(p => p.Words).Distinct(StringComparer.Ordinal).Except(known.HalvesOf(typed.AllWords), StringComparer.Ordinal)
            .Select(w => (Word: w, Meant: known.Correction(w))).Where(c => c.Meant is not null).ToDictionary(c => c.Word, c => c.Meant!, StringComparer.Ordinal);
        var nearWords = typed.AllWords.SelectMany(known.Like).Distinct(StringComparer.Ordinal).Take(MostLike).ToList();
        string? corrected = null;
        if (corrections.Count > 0) // read once more, so that these are the results of the corrected words
        {
            corrected = SearchText.Replace(words, corrections);
            typed = TypedOnTheMap.Of(corrected, map);
            known = await KnownAsync(typed);
        }

        var terms = SearchReading.Of(typed, known, sector, query.LeftOut);
        return new(query, typed, terms, corrected, ShowsMost: terms.NeededWeight < terms.Weight, new(map, query, typed)) { NearWords = nearWords };

        Task<KnownWords> KnownAsync(TypedSearch read) => KnownWords.ReadAsync(dbs, [.. read.AllWords], Math.Max(FewThings, map.Count / 5), stop);
    }

    public IEnumerable<NpgsqlParameter> Parameters(int take) =>
        SearchFilters.All.Where(f => f is not SearchFilter.Organisation).Select(f => new NpgsqlParameter(FilterSql.Parameter(f), Query[f].ToArray())).Concat(
        [
            new("words", Terms.AllOf), new("own", Terms.OwnWords), new("some", Terms.AnyOf), new("rarest", Terms.RarestOf),
            new("parts", Terms.Parts.Select(p => p.Query).ToArray()), new("own_parts", Terms.Parts.Select(p => p.OwnQuery).ToArray()), new("weights", Terms.Parts.Select(p => p.Weight).ToArray()), new("rarities", Terms.Parts.Select(p => p.Rarity).ToArray()),
            new("weight", Terms.Weight), new("needed", Terms.NeededWeight), new("rarity", Terms.Rarity), new("needed_rarity", Terms.NeededRarity), new("few", Few), new("excludes", Terms.Excluded.Count > 0),
            new("wants_ended", WantsEnded), new("typed", Words.ToLowerInvariant()), new("kinds_meant", Terms.Kinds.ToArray()),
            new("organisation", Narrowing.Organisations), .. Narrowing.SignParameters,
            new("skip", (Query.Page - 1) * DirectorySearch.PageSize), new("take", take),
        ]);

    private bool WantsEnded => Query[SearchFilter.Stage].Contains("ended", StringComparer.Ordinal) || Typed.Wanted.Stages.Count > 0 || Typed.AllWords.Any(w => TypedOnTheMap.IsEnded(w) || AlsoForEnded.Contains(w, StringComparer.Ordinal));
}
