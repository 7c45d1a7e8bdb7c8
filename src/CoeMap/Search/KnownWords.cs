using CoeMap.Database;
using CoeMap.Glossary;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Search;

/// <summary>What the word table says about the words of one search, read in one statement.</summary>
public sealed class KnownWords
{
    private const int MostLonger = 5;
    private const int MostLikeOne = 3;
    private const int ShortestBeginning = 4;
    private const int MostKin = 3;

    // What more than this use, some listing does: there are no more organisations and terms. A look at the listings is cheap only for rare words.
    private const int FewThings = 400;
    private readonly Dictionary<string, int> forms;
    private readonly Dictionary<string, (int UsedBy, string Stem)> stems;
    private readonly ILookup<string, WordRow> near;
    private readonly Dictionary<string, int> nearUses;
    private readonly ILookup<string, WordRow> kin;
    private readonly HashSet<string> unlisted;
    private readonly ILookup<string, string> pieces;

    private KnownWords(IReadOnlyCollection<WordRow> rows, int common)
    {
        kin = rows.Where(r => r.Of == "kin" && r.UsedBy <= common && WordKin.Are(r.Typed, r.Word)).ToLookup(r => r.Typed, StringComparer.Ordinal);
        GlossaryStamp = rows.First(r => r.Of == "glossary").Word;
        forms = rows.Where(r => r.Of == "form").ToDictionary(r => r.Word, r => r.UsedBy, StringComparer.Ordinal);
        stems = rows.Where(r => r.Of == "stem").ToDictionary(r => r.Typed, r => (r.UsedBy, r.Stem), StringComparer.Ordinal);
        unlisted = rows.Where(r => r.Of == "unlisted").Select(r => r.Typed).ToHashSet(StringComparer.Ordinal);
        pieces = rows.Where(r => r.Of == "piece").ToLookup(r => r.Typed, r => r.Word, StringComparer.Ordinal);
        near = rows.Where(r => r.Of == "near").ToLookup(r => r.Typed, StringComparer.Ordinal);
        nearUses = near.SelectMany(n => n).DistinctBy(n => n.Word, StringComparer.Ordinal).ToDictionary(n => n.Word, n => n.UsedBy, StringComparer.Ordinal);
    }

    /// <summary>Changes whenever a glossary term does.</summary>
    public string GlossaryStamp { get; }

    /// <param name="common">A word that more things use than this is no kin of a rarer one: “care” would drown “carers”.</param>
    public static async Task<KnownWords> ReadAsync(IDbContextFactory<CoeMapDb> dbs, IReadOnlyCollection<string> typed, int common, CancellationToken stop)
    {
        var words = typed.Distinct(StringComparer.Ordinal).ToArray();
        var joined = typed.Zip(typed.Skip(1), (a, b) => a + b);
        var variants = words.SelectMany(Spelling.Variants);
        string[] asked = [.. words.Concat(joined).Concat(variants).Concat(words.SelectMany(Spelling.Roots)).Concat(words.SelectMany(Spelling.Splits).SelectMany(s => (string[])[s.First, s.Second])).Distinct(StringComparer.Ordinal)];
        var checkedWords = words.Where(w => Spelling.MostErrors(w) > 0).ToArray();
        var together = new Together(dbs);
        together.PlanOnce();
        var rows = together.Ask(Sql, WordRow.Read, new NpgsqlParameter("forms", asked), new NpgsqlParameter("words", words.Union(variants, StringComparer.Ordinal).ToArray()), new NpgsqlParameter("checked", checkedWords));
        await together.RunAsync(stop);
        return new(rows, common);
    }

    /// <summary>The map holds this very word.</summary>
    public bool Holds(string form) => forms.ContainsKey(form);

    /// <summary>How many things use this word in any of its forms.</summary>
    public int UsedBy(string word) => stems.TryGetValue(word, out var known) ? known.UsedBy : nearUses.GetValueOrDefault(word);

    /// <summary>The glossary or an organisation's name may hold it, no listing does.</summary>
    public bool IsUnlisted(string word) => unlisted.Contains(word);

    /// <returns>British or American spellings of the word, and its irregular plural or singular, that the map holds in any form.</returns>
    public IEnumerable<string> Variants(string word) => Spelling.Variants(word).Where(v => Holds(v) || UsedBy(v) > 0);

    /// <returns>The word as two that the map holds, the likeliest first.</returns>
    public IEnumerable<IReadOnlyList<string>> Splits(string word) =>
        Spelling.Splits(word).Where(s => Holds(s.First) && Holds(s.Second)).OrderByDescending(s => Math.Min(forms[s.First], forms[s.Second])).Select(s => (IReadOnlyList<string>)[s.First, s.Second]);

    /// <returns>For a word that the map does not know: words that begin with it.</returns>
    public IEnumerable<string> Longer(string word) => EverydayWords.Hold(word) || UsedBy(word) > 0 ? [] : near[word].Where(n => word.Length >= ShortestBeginning && n.Word.StartsWith(word, StringComparison.Ordinal)).Select(n => n.Word).Take(MostLonger);

    /// <returns>Words of the map with the same root that the database does not take for the same, those that most use first.</returns>
    public IEnumerable<string> Kin(string word) => UsedBy(word) == 0 && Correction(word) is not null ? []
        : kin[word].OrderByDescending(k => k.UsedBy).ThenBy(k => k.Word, StringComparer.Ordinal).DistinctBy(k => k.Stem, StringComparer.Ordinal).Select(k => k.Word).Take(MostKin);

    /// <returns>Those of some words in a row that make a word of the map with their neighbour: “bench marking”.</returns>
    public IEnumerable<string> HalvesOf(IEnumerable<string> words)
    {
        var row = words.ToList();
        return row.Zip(row.Skip(1)).Where(pair => Holds(pair.First + pair.Second)).SelectMany(pair => (string[])[pair.First, pair.Second]);
    }

    /// <returns>What was probably meant by a word that the map does not know; null when it knows the word or nothing like it.</returns>
    public IReadOnlyList<string>? Correction(string word)
    {
        // Neither it nor its other spellings stand on the map, no word there begins with it, and it is no word that everybody spells right.
        if (Holds(word) || SearchText.IsFiller(word) || EverydayWords.Hold(word) || Variants(word).Any() || Longer(word).Any()) return null;
        if (UsedBy(word) > 0) return Slip(word);
        var nearest = Nearest(word).FirstOrDefault();
        if (Splits(word).FirstOrDefault() is { } split && !(nearest is { Errors: 1 } && nearest.UsedBy > split.Min(s => forms[s]))) return split;
        return nearest.Word is { } meant ? [meant] : GluedWords.Apart(word, pieces[word].ToHashSet(StringComparer.Ordinal));
    }

    // The database takes “referal” for a form of “refer”. It is none that English makes, and one letter, not the last, from a word with another root.
    private string[]? Slip(string word) =>
        stems[word].Stem is { Length: > 0 } stem && !Spelling.Roots(word).Any(Holds)
        && near[word].Where(c => c.Stem != stem && c.Word[0] == word[0] && c.Word.TrimEnd('s')[^1] == word.TrimEnd('s')[^1] && Math.Min(Spelling.Distance(word, c.Word), Spelling.Distance(word.TrimEnd('s'), c.Word)) == 1)
            .OrderByDescending(c => c.UsedBy).ThenBy(c => c.Word, StringComparer.Ordinal).FirstOrDefault() is { } meant ? [meant.Word] : null;

    private IEnumerable<(string Word, int UsedBy, int Errors)> Nearest(string word) => near[word].Select(c => (c.Word, c.UsedBy, Errors: Spelling.Distance(word, c.Word)))
        .Where(c => c.Errors <= Spelling.MostErrors(word))
        .OrderBy(c => Doubt(word, c.Word, c.Errors, c.UsedBy)).ThenBy(c => c.Word, StringComparer.Ordinal);

    /// <returns>For a word that the map does not know: words with at most half of their letters otherwise, likeliest first.</returns>
    public IEnumerable<string> Like(string word) => Holds(word) || UsedBy(word) > 0 || SearchText.IsFiller(word) ? []
        : near[word].Select(c => (c.Word, c.UsedBy, Errors: Spelling.Distance(word, c.Word))).Where(c => c.Errors <= word.Length / 2)
            .OrderBy(c => Doubt(word, c.Word, c.Errors, c.UsedBy)).ThenBy(c => c.Word, StringComparer.Ordinal).Select(c => c.Word).Take(MostLikeOne);

    // People seldom mistype the first letter, and mean a word that many listings use rather than a rare one.
    private static double Doubt(string typed, string meant, int errors, int usedBy) =>
        errors + (typed[0] == meant[0] ? 0 : 0.6) - (0.1 * Math.Log2(1 + usedBy));

    private static readonly string Sql =
        $"""
        WITH typed AS MATERIALIZED (
            SELECT w.word, (tsvector_to_array(to_tsvector('public.coemap', w.word)))[1] AS stem FROM unnest(@words) AS w (word)
        ), uses AS MATERIALIZED (
            SELECT t.word, CASE WHEN sum(s.used_by) > 0 THEN t.stem ELSE '' END AS learned_stem, CASE WHEN sum(s.used_by) > 0 THEN sum(s.used_by)::int
                -- Published a moment ago, and not learned yet.
                WHEN EXISTS (SELECT FROM listings l WHERE l.hidden_at IS NULL AND l.search_vector @@ plainto_tsquery('public.coemap', t.word)) THEN 1 ELSE 0 END AS used_by,
                -- Inside a case and not as a condition, so that listings are looked at for rare words only.
                CASE WHEN sum(s.used_by) BETWEEN 1 AND {FewThings} THEN NOT EXISTS (SELECT FROM listings l WHERE l.hidden_at IS NULL AND l.search_vector @@ plainto_tsquery('public.coemap', t.word)) ELSE false END AS is_unlisted
            FROM typed t LEFT JOIN search_words s ON s.stem = t.stem GROUP BY t.word, t.stem
        )
        SELECT 'glossary', '', {GlossaryAtHand.Stamp}, 0, ''
        UNION ALL
        SELECT 'form', '', w.word, w.used_by, '' FROM search_words w WHERE w.word = ANY (@forms)
        UNION ALL
        SELECT 'stem', u.word, '', u.used_by, u.learned_stem FROM uses u
        UNION ALL
        SELECT 'unlisted', u.word, '', 0, '' FROM uses u WHERE u.is_unlisted
        UNION ALL
        SELECT 'near', u.word, c.word, c.used_by, c.stem
        FROM uses u CROSS JOIN LATERAL (
            (SELECT w.word, w.used_by, w.stem FROM search_words w WHERE w.word % u.word ORDER BY similarity(w.word, u.word) DESC, w.used_by DESC LIMIT 40)
            UNION
            (SELECT w.word, w.used_by, w.stem FROM search_words w
             WHERE length(u.word) < 7 AND length(w.word) BETWEEN length(u.word) - 1 AND length(u.word) + 1 AND left(w.word, 1) = left(u.word, 1)
             ORDER BY w.used_by DESC LIMIT 400)
            UNION
            (SELECT w.word, w.used_by, w.stem FROM search_words w WHERE w.word LIKE u.word || '%' ORDER BY w.used_by DESC LIMIT {MostLonger})
        ) c
        WHERE u.word = ANY (@checked) AND (u.used_by = 0 OR (u.learned_stem <> '' AND NOT EXISTS (SELECT FROM search_words f WHERE f.word = u.word)))
        UNION ALL
        SELECT 'kin', t.word, k.word, (SELECT sum(s.used_by)::int FROM search_words s WHERE s.stem = k.stem), k.stem
        FROM typed t JOIN search_words k ON k.word LIKE left(t.word, greatest(4, length(t.word) - 5)) || '%' AND k.stem <> t.stem
        WHERE length(t.word) > 3
        UNION ALL
        {GluedWords.Pieces}
        """;

    private sealed record WordRow(string Of, string Typed, string Word, int UsedBy, string Stem)
    {
        public static WordRow Read(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4));
    }
}
