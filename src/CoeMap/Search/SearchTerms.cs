using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>What a search looks for: parts that should be found, each in any of its wordings, and words that must not.</summary>
/// <param name="Parts">One for each word, quotation or sector term, in the order typed.</param>
/// <param name="Excluded">Phrases that a result must not hold.</param>
/// <param name="Marked">Every word or phrase that a result may hold because of this search.</param>
public sealed record SearchTerms(IReadOnlyList<SearchPart> Parts, IReadOnlyList<IReadOnlyList<string>> Excluded)
{
    private const double Most = 0.6;

    public IReadOnlyList<Addition> Additions => [.. Parts.SelectMany(p => p.Additions).DistinctBy(a => a.Key, StringComparer.Ordinal)];

    public IReadOnlyList<IReadOnlyList<string>> Marked => [.. Parts.SelectMany(p => p.Wordings).Where(w => !w.All(SearchText.IsSmall))];

    /// <summary>Words that no listing has, in none of their wordings.</summary>
    public IReadOnlyList<string> Unheld => [.. Asked.Where(p => p.UsedBy == 0).Select(p => string.Join(' ', p.Typed)).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> TypedWords => [.. Asked.SelectMany(p => p.Typed).Where(w => !SearchText.IsFiller(w)).Distinct(StringComparer.Ordinal)];

    /// <summary>Wire words of the kinds that were named beside other words: “tool”, “projects”. They come first, and no text has to hold the word.</summary>
    public IReadOnlyList<string> Kinds => [.. Parts.Where(p => p.Weight == 0).Select(p => p.Kind).OfType<ListingKind>().Select(CoeMap.Words.Of).Distinct(StringComparer.Ordinal)];

    /// <summary>Ended work was named beside other words: it comes first, and no text has to hold the word.</summary>
    public bool MeansEnded => Parts.Any(p => p is { Weight: 0, IsEnded: true });

    /// <summary>For to_tsquery: only letters, digits and spaces stand between its quotes, so no input can be an operator.</summary>
    public string AllOf => Without(string.Join(" & ", Asked.Select(p => p.Query)));

    /// <summary>As typed, without what the glossary added.</summary>
    public string OwnWords => string.Join(" & ", Asked.Select(p => p.OwnQuery));

    /// <inheritdoc cref="AllOf"/>
    public string AnyOf => Without(Parts.Count == 0 ? "" : "(" + string.Join(" | ", Asked.Select(p => p.Query)) + ")");

    /// <summary>There are other wordings than those typed.</summary>
    public bool HasOthers => AllOf != OwnWords;

    public int Weight => Parts.Sum(p => p.Weight);

    /// <summary>How much of the weight makes most of the words: of two words both, of three two. Words that nothing holds are not needed, unless there are no others.</summary>
    public int NeededWeight => (int)Math.Ceiling((Parts.Where(p => p.UsedBy > 0).Sum(p => p.Weight) is var known and > 0 ? known : Weight) * Most);

    public double Rarity => Parts.Sum(p => p.Rarity);

    /// <summary>Or so much of what tells things apart: one rare word says more than three that stand in every second text.</summary>
    public double NeededRarity => Parts.Where(p => p.UsedBy > 0).Sum(p => p.Rarity) is var known and > 0 ? known * Most : Rarity;

    /// <summary>Whatever holds most of the words holds one of these: the rarest parts, so many that those left out are not enough.</summary>
    public string RarestOf
    {
        get
        {
            var (rarest, left, untold, needed) = (new List<SearchPart>(), Weight, Rarity, NeededRarity);
            foreach (var part in Asked.OrderByDescending(p => p.Rarity).TakeWhile(_ => left >= NeededWeight || untold >= needed))
            {
                rarest.Add(part);
                left -= part.Weight;
                untold -= part.Rarity;
            }

            return Without(rarest.Count == 0 ? "" : "(" + string.Join(" | ", rarest.Select(p => p.Query)) + ")");
        }
    }

    private IEnumerable<SearchPart> Asked => Parts.Where(p => p.Weight > 0);

    // The database takes the hyphen of “covid-19” for a minus.
    internal static string Phrase(IReadOnlyList<string> words) => words.Any(w => w.All(char.IsAsciiDigit))
        ? $"('{string.Join(' ', words)}' | '{string.Join(' ', words.Select(w => w.All(char.IsAsciiDigit) ? "-" + w : w))}')"
        : $"'{string.Join(' ', words)}'";

    private string Without(string query) =>
        Excluded.Count == 0 ? query : string.Join(" & ", Excluded.Select(e => "!" + Phrase(e)).Prepend(query).Where(q => q.Length > 0));
}

/// <param name="Typed">The words as typed.</param>
/// <param name="Weight">How many telling words it stands for; none for what says little beside other words.</param>
/// <param name="UsedBy">About how many things use it.</param>
/// <param name="IsPhrase">The typed words must stand side by side.</param>
/// <param name="Others">Other wordings, each a phrase: other spellings, and what the glossary knows.</param>
/// <param name="Additions">Those that the glossary knows, to be shown.</param>
/// <param name="Meanings">What a term may stand for, when that is more than one thing.</param>
public sealed record SearchPart(
    IReadOnlyList<string> Typed,
    int Weight,
    int UsedBy,
    bool IsPhrase,
    IReadOnlyList<IReadOnlyList<string>> Others,
    IReadOnlyList<Addition> Additions,
    IReadOnlyList<Meaning> Meanings)
{
    /// <summary>How much it tells one thing from another: 1 for a word of one thing, a tenth for one of a hundred.</summary>
    public double Rarity => Weight / Math.Sqrt(Math.Max(1, UsedBy));

    /// <summary>What the word calls a listing: a project, a tool or a partner. Null for any other, and between signs.</summary>
    public ListingKind? Kind { get; init; }

    /// <summary>It says that the work is over: “ended”, “past”.</summary>
    public bool IsEnded { get; init; }

    /// <summary>No text has to hold it beside other words.</summary>
    public bool SaysLittle => Kind is not null || IsEnded || (!IsPhrase && Typed.All(SearchText.IsAsking));

    /// <summary>Words of the same root, found as well and less exactly.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Kin { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Wordings =>
        [.. (IsPhrase ? [Typed] : Typed.Select(w => (IReadOnlyList<string>)[w])), .. Others, .. Kin, .. Additions.Select(a => a.Words)];

    public string OwnQuery => Written(Others);

    public string Query => Written(Others.Concat(Kin).Concat(Telling).Concat(Additions.Select(a => a.Hyphenated).OfType<IReadOnlyList<string>>()));

    // "Looked after" finds all that "looked after children" would: the longer one only costs time.
    private IEnumerable<IReadOnlyList<string>> Telling => Additions.Select(a => a.Words)
        .Where(w => !Additions.Any(o => o.Words.Count < w.Count && Holds(w, o.Words)) && !(Typed.Count < w.Count && IsSide(Typed) && Holds(w, Typed)));

    private bool IsSide(IReadOnlyList<string> words) => words.Count == 1 || IsPhrase;

    private static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> part) =>
        Enumerable.Range(0, words.Count - part.Count + 1).Any(at => words.Skip(at).Take(part.Count).SequenceEqual(part, StringComparer.Ordinal));

    private string Own => IsPhrase ? SearchTerms.Phrase(Typed) : "(" + string.Join(" & ", Typed.Select(w => SearchTerms.Phrase([w]))) + ")";

    private string Written(IEnumerable<IReadOnlyList<string>> others) => "(" + string.Join(" | ", others.Select(SearchTerms.Phrase).Prepend(Own)) + ")";
}

/// <summary>Another name of a sector term, searched for as well until the reader takes it off.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Key">How the address names it.</param>
/// <param name="Hyphenated">The words with the name's hyphens, if it has any.</param>
public sealed record Addition(string Name, string Key, IReadOnlyList<string> Words, IReadOnlyList<string>? Hyphenated);

/// <summary>One of the things that a term stands for.</summary>
/// <param name="OnlyHere">Keys of the additions that come from this meaning alone.</param>
public sealed record Meaning(string Term, string Text, IReadOnlyList<string> OnlyHere);
