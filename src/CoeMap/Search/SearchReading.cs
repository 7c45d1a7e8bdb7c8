namespace CoeMap.Search;

/// <summary>Makes terms of what was typed: takes sector terms together, drops filler, adds other names and other spellings.</summary>
public static class SearchReading
{
    private const int MostParts = 24;
    private const int MostAdditions = 24;

    public static SearchTerms Of(TypedSearch typed, KnownWords known, SectorTerms sector, IReadOnlyCollection<string> without)
    {
        var (parts, pieces) = (new List<SearchPart>(), typed.Pieces.Where(p => !p.IsExcluded).ToList());
        for (var at = 0; at < pieces.Count && parts.Count < MostParts;)
        {
            var (part, taken) = pieces[at].IsQuoted ? (Quoted(pieces[at], known), 1) : Longest(pieces, at, known, sector, without);
            var isAlternative = pieces[at].IsAlternative && parts.Count > 0;
            at += taken;
            if (part is null) continue;
            if (isAlternative) parts[^1] = parts[^1] with { Kind = null, Others = [.. parts[^1].Others, part.Typed, .. part.Others], Kin = [.. parts[^1].Kin, .. part.Kin], Additions = [.. parts[^1].Additions, .. part.Additions] };
            else parts.Add(part);
        }

        // Beside other words “tool” and “ended” say what is meant, and “analyse” what one wants to do; few texts say so of themselves.
        var areAlone = parts.TrueForAll(p => p.SaysLittle);
        return new([.. parts.Select(p => p.SaysLittle && !areAlone ? p with { Weight = 0 } : p)], [.. typed.Pieces.Where(p => p.IsExcluded).Select(p => p.Words).Take(MostParts)]);
    }

    private static SearchPart Quoted(TypedWords piece, KnownWords known) =>
        new(piece.Words, WeightOf(piece.Words), piece.Words.Min(known.UsedBy), IsPhrase: true, WithApostrophe(piece.Words), [], []);

    // “Childrens services”, quoted: the database counts the s behind an apostrophe as a word.
    private static IReadOnlyList<IReadOnlyList<string>> WithApostrophe(IReadOnlyList<string> words) =>
        words.Any(w => w.Length > 3 && w[^1] == 's') ? [[.. words.SelectMany(w => w.Length > 3 && w[^1] == 's' ? (string[])[w[..^1], "s"] : [w])]] : [];

    private static (SearchPart? Part, int Taken) Longest(List<TypedWords> pieces, int at, KnownWords known, SectorTerms sector, IReadOnlyCollection<string> without)
    {
        var run = pieces.Skip(at).TakeWhile((p, i) => !p.IsQuoted && (i == 0 || !p.IsAlternative)).Select(p => p.Words[0]).Take(Math.Max(2, sector.Longest)).ToList();
        for (var length = run.Count; length > 0; length--)
        {
            var words = run[..length];
            foreach (var spelt in new[] { words, words.ConvertAll(w => known.Variants(w).FirstOrDefault() ?? w) })
            {
                if (sector.Of(spelt) is { Count: > 0 } terms) return (SectorPart(spelt, terms, known, without), length);
            }

            if (length == 2 && known.Holds(run[0] + run[1]))
            {
                return (Plain(words, known) with { Others = [[run[0] + run[1]]] }, 2);
            }
        }

        return (SearchText.IsFiller(run[0]) ? null : Plain([run[0]], known) with { Kind = TypedSearch.KindOf(run[0]), IsEnded = TypedOnTheMap.IsEnded(run[0]) }, 1);
    }

    private static SearchPart Plain(List<string> words, KnownWords known)
    {
        List<string> variants = words.Count > 1 ? [] : [.. known.Variants(words[0])];
        var others = words.Count > 1 ? [] : variants.Concat(known.Longer(words[0])).Select(v => (IReadOnlyList<string>)[v]).Concat(known.Splits(words[0]).Take(1)).ToList();
        List<IReadOnlyList<string>> kin = words.Count > 1 ? [] : [.. variants.Prepend(words[0]).SelectMany(known.Kin).Distinct(StringComparer.Ordinal).Select(k => (IReadOnlyList<string>)[k])];
        var usedBy = others.Count + kin.Count == 0 && words.Exists(known.IsUnlisted) ? 0 : words.Min(known.UsedBy);
        return new(words, WeightOf(words), usedBy, IsPhrase: false, others, [], []) { Kin = kin };
    }

    private static SearchPart SectorPart(List<string> words, IReadOnlyList<SectorTerm> terms, KnownWords known, IReadOnlyCollection<string> without)
    {
        var key = SectorName.KeyOf(words);
        var itself = terms.Where(t => t.Key == key).ToList();
        var meanings = itself.Count < 2 ? [] : itself.ConvertAll(t => new Meaning(
            itself[0].Names[0].Name, t.Meaning, [.. t.Names.Select(n => n.Key).Except(itself.Where(o => o != t).SelectMany(o => o.Names).Select(n => n.Key), StringComparer.Ordinal)]));
        var added = itself.Concat(terms).SelectMany(t => t.Names).Where(n => n.Key != key && SearchText.SaysEnough(n.Words) && !without.Contains(n.Key, StringComparer.Ordinal))
            .DistinctBy(n => n.Key, StringComparer.Ordinal).Take(MostAdditions).Select(n => new Addition(n.Name, n.Key, n.Words, n.Hyphenated)).ToList();
        // "Looked after" says nothing when its words stand apart; "data quality" does.
        var isPhrase = words.Count > 1 && words.Exists(SearchText.IsSmall);
        return Plain(words, known) with { IsPhrase = isPhrase, UsedBy = words.Min(known.UsedBy) + added.Sum(a => a.Words.Min(known.UsedBy)), Additions = added, Meanings = meanings };
    }

    private static int WeightOf(IEnumerable<string> words) => Math.Max(1, words.Count(w => !SearchText.IsFiller(w)));
}
