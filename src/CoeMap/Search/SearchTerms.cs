using CoeMap.Glossary;

namespace CoeMap.Search;

/// <summary>What a search looks for: every part must be found, each in any of its wordings.</summary>
/// <param name="Parts">One for each word or sector term that was typed.</param>
public sealed record SearchTerms(IReadOnlyList<SearchPart> Parts)
{
    private const int MaxExpansionWords = 6;

    /// <summary>Words as typed, and beside each sector term what else people call it.</summary>
    public static SearchTerms Of(string typed, IEnumerable<GlossaryWords> glossary)
    {
        var words = SearchText.WordsOf(typed);
        var groups = glossary.Select(WordingsOf).ToList();
        var longest = groups.SelectMany(g => g).Select(p => p.Words.Count).DefaultIfEmpty(1).Max();
        var byPhrase = groups.SelectMany(g => g.Select(p => (p.Text, Group: g))).ToLookup(p => p.Text, p => p.Group, StringComparer.Ordinal);

        var parts = new List<SearchPart>();
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(longest, words.Count - at);
            while (length > 1 && !byPhrase.Contains(Join(words, at, length))) length--;
            parts.Add(PartOf([.. words.Skip(at).Take(length)], byPhrase[Join(words, at, length)]));
            at += length;
        }

        return new(parts);
    }

    /// <summary>For to_tsquery: only letters, digits and spaces stand between its quotes, so no input can be an operator.</summary>
    public string AllOf => Written(Parts, " & ");

    /// <inheritdoc cref="AllOf"/>
    public string AnyOf => Written(Parts, " | ");

    /// <summary>The names under which sector terms were looked for as well.</summary>
    public IReadOnlyList<string> AlsoSearching => [.. Parts.SelectMany(p => p.Shown).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Every word or phrase that a result may hold because of this search.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Marked => [.. Parts.SelectMany(p => p.Wordings).Where(w => !w.All(SearchText.IsSmall))];

    private static string Written(IEnumerable<SearchPart> parts, string between) =>
        string.Join(between, parts.Select(p => "(" + string.Join(" | ", p.Wordings.Select(w => $"'{string.Join(' ', w)}'")) + ")"));

    private static SearchPart PartOf(IReadOnlyList<string> typed, IEnumerable<IReadOnlyList<Wording>> groups)
    {
        var own = string.Join(' ', typed);
        var others = groups.SelectMany(g => g).Where(w => w.Text != own).DistinctBy(w => w.Text, StringComparer.Ordinal).ToList();
        return new(
            [typed, .. others.Select(o => o.Words).Where(SearchText.SaysEnough)],
            [.. others.Where(o => o.IsName).Select(o => o.Name)]);
    }

    private static List<Wording> WordingsOf(GlossaryWords entry)
    {
        // "Looked-after child, older term for …": what follows a comma or bracket explains and is no name.
        var expansion = entry.Expansion.Split(',', '(', ';', ':')[0];
        var names = entry.Synonyms.Prepend(entry.Term).Select(n => new Wording(n, SearchText.WordsOf(n), IsName: true));
        var all = names.Append(new(expansion, SearchText.WordsOf(expansion), IsName: false));
        return [.. all.Where(w => w.Words.Count is > 0 and <= MaxExpansionWords)];
    }

    private static string Join(IReadOnlyList<string> words, int at, int length) => string.Join(' ', words.Skip(at).Take(length));

    private sealed record Wording(string Name, IReadOnlyList<string> Words, bool IsName)
    {
        public string Text { get; } = string.Join(' ', Words);
    }
}

/// <param name="Wordings">The words as typed first, then the others; each is looked for as a phrase.</param>
/// <param name="Shown">The others as people write them.</param>
public sealed record SearchPart(IReadOnlyList<IReadOnlyList<string>> Wordings, IReadOnlyList<string> Shown);
