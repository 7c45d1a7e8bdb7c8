using CoeMap.Database;
using CoeMap.Glossary;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Search;

/// <summary>The glossary as searches look it up; made again as soon as a term has changed.</summary>
public sealed class SectorWords(GlossaryAtHand glossary)
{
    private volatile Made latest = new("", new SectorTerms([]));

    /// <param name="stamp">What the glossary's stamp is now, from <see cref="KnownWords.GlossaryStamp"/>.</param>
    public async Task<SectorTerms> ReadAsync(IDbContextFactory<CoeMapDb> dbs, string stamp, CancellationToken stop)
    {
        if (latest.Stamp != stamp) latest = new(stamp, new SectorTerms((await glossary.ReadAsync(dbs, stamp, stop)).Words));
        return latest.Terms;
    }

    private sealed record Made(string Stamp, SectorTerms Terms);
}

/// <summary>Sector terms by any of their names, whatever the case, hyphens and plurals.</summary>
public sealed class SectorTerms
{
    private const int MaxNameWords = 6;
    private readonly ILookup<string, SectorTerm> byName;

    public SectorTerms(IEnumerable<GlossaryWords> glossary)
    {
        var terms = glossary.Select(TermOf).ToList();
        Longest = terms.SelectMany(t => t.Names).Select(n => n.Words.Count).DefaultIfEmpty(1).Max();
        byName = terms.SelectMany(t => t.Names.Select(n => (n.Key, Term: t)).DistinctBy(n => n.Key, StringComparer.Ordinal)).ToLookup(n => n.Key, n => n.Term, StringComparer.Ordinal);
    }

    /// <summary>How many words the longest name has.</summary>
    public int Longest { get; }

    public IReadOnlyList<SectorTerm> Of(IEnumerable<string> words) => [.. byName[SectorName.KeyOf(words)]];

    private static SectorTerm TermOf(GlossaryWords entry)
    {
        var written = WrittenOut(entry.Term, entry.Expansion);
        var names = entry.Synonyms.Prepend(entry.Term).Concat(written is null ? [] : [written]).Select(SectorName.Of);
        return new(SectorName.KeyOf(SearchText.WordsOf(entry.Term)), entry.Expansion, [.. names.Where(n => n.Words.Count is > 0 and <= MaxNameWords).DistinctBy(n => n.Key, StringComparer.Ordinal)]);
    }

    // "Return home interview after a child has been missing" is RHI written out as far as its third word; what follows explains.
    private static string? WrittenOut(string term, string expansion)
    {
        var (letters, words, at) = (SearchText.Fold(string.Concat(term.Where(char.IsLetter))), expansion.Split(' ', StringSplitOptions.RemoveEmptyEntries), 0);
        for (var w = 0; w < words.Length && letters.Length > 1; w++)
        {
            foreach (var part in SearchText.Fold(words[w]).Split('-'))
            {
                if (at < letters.Length && part.StartsWith(letters[at])) at++;
                else if (!SearchText.IsSmall(part)) return null;
            }

            if (at == letters.Length) return string.Join(' ', words[..(w + 1)]).TrimEnd(',', ':', ';', '.');
        }

        return null;
    }
}

/// <param name="Key">Of the term itself.</param>
/// <param name="Meaning">The expansion.</param>
public sealed record SectorTerm(string Key, string Meaning, IReadOnlyList<SectorName> Names);

/// <summary>One of a term's names. The key is the same for its plural and its spelling with hyphens.</summary>
/// <param name="Hyphenated">Its words with hyphens where it has any: the database counts a hyphenated word as one more place.</param>
public sealed record SectorName(string Name, IReadOnlyList<string> Words, string Key, IReadOnlyList<string>? Hyphenated)
{
    public static SectorName Of(string name)
    {
        var words = SearchText.WordsOf(name);
        var hyphenated = !name.Contains('-', StringComparison.Ordinal) ? null
            : name.Split(' ').Select(w => string.Join('-', SearchText.WordsOf(w))).Where(w => w.Length > 0).ToList();
        return new(name.Trim(), words, KeyOf(words), hyphenated);
    }

    public static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(w =>
        w.Length > 5 && w.EndsWith("ies", StringComparison.Ordinal) ? w[..^3] + "y"
        : w.Length > 3 && !w.EndsWith("ss", StringComparison.Ordinal) ? w.TrimEnd('s') : w));
}
