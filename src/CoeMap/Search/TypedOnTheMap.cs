using CoeMap.Listings;

namespace CoeMap.Search;

/// <summary>Reads what was typed with the map beside it: values that signs can have, councils by their names, and filters that are named in words.</summary>
internal static class TypedOnTheMap
{
    // What people put before and behind the name of an authority, and what its listings need not hold.
    private static readonly HashSet<string> BehindAName = ["council", "councils", "county", "city", "borough", "metropolitan", "district", "unitary", "authority", "la", "cc", "bc", "mbc"];
    private static readonly HashSet<string> BeforeAName = ["royal", "london", "borough", "county", "city", "metropolitan", "council", "of"];
    private static readonly HashSet<string> Ended = ["ended", "past", "former", "discontinued"];

    public static TypedSearch Of(string typed, MapNow map)
    {
        var read = TypedSearch.From(typed, (key, value) => Known(key, value, map));
        return AsFilters(read with { Pieces = WithoutCouncil(read.Pieces, map.Names) });
    }

    private static string? Known(string key, string value, MapNow map) => key switch
    {
        "tag" => new[] { value, value.Replace('-', ' ') }.FirstOrDefault(tag => map.NumberOf(SearchFilter.Tag, tag) is not null),
        "org" => map.Names.OrganisationsLike([value]).Length > 0 ? value : null,
        "theme" => map.Names.ThemesLike([value]).Length > 0 ? value : null,
        _ => value,
    };

    // “Hackney council”, “London Borough of Hackney” and “Hackney” are one authority.
    private static List<TypedWords> WithoutCouncil(IReadOnlyList<TypedWords> pieces, MapNames names)
    {
        var left = pieces.ToList();
        for (var at = 0; at < left.Count; at++)
        {
            for (var length = Math.Min(names.LongestName, left.Count - at); length > 0; length--)
            {
                if (!ArePlain(left, at, length) || !names.IsName(left.Skip(at).Take(length).Select(p => p.Words[0]))) continue;
                var behind = left.Skip(at + length).TakeWhile(p => IsPlain(p) && BehindAName.Contains(p.Words[0])).Count();
                left.RemoveRange(at + length, behind);
                var before = left.Take(at).Reverse().TakeWhile(p => IsPlain(p) && BeforeAName.Contains(p.Words[0])).Count();
                if (before < 2 || left[at - 1].Words[0] != "of") before = 0;
                left.RemoveRange(at - before, before);
                at += length - before - 1;
                break;
            }
        }

        return left;
    }

    // Without another word, “ended projects” and “free tools” are no text to look for.
    private static TypedSearch AsFilters(TypedSearch typed)
    {
        var pieces = typed.Pieces.Where(p => !IsPlain(p) || !SearchText.IsFiller(p.Words[0])).ToList();
        if (!pieces.TrueForAll(IsPlain)) return typed;
        var words = pieces.ConvertAll(p => p.Words[0]);
        var kinds = words.Select(TypedSearch.KindOf).OfType<ListingKind>().Select(CoeMap.Words.Of).ToList();
        var (isEnded, isFree) = (words.Exists(IsEnded), words.Exists(IsFree));
        if (!words.TrueForAll(w => IsEnded(w) || IsFree(w) || TypedSearch.KindOf(w) is not null) || !(isEnded || (isFree && kinds.Count > 0))) return typed;
        return typed with
        {
            Pieces = [],
            Wanted = typed.Wanted with
            {
                Kinds = [.. typed.Wanted.Kinds.Concat(kinds).Distinct(StringComparer.Ordinal)],
                Stages = isEnded ? [CoeMap.Words.Of(Stage.Ended)] : typed.Wanted.Stages,
                Costs = isFree ? [CoeMap.Words.Of(CostBand.Free)] : typed.Wanted.Costs,
            },
        };
    }

    private static bool IsFree(string word) => word is "free";

    /// <summary>The word says that the work is over.</summary>
    public static bool IsEnded(string word) => Ended.Contains(word);

    private static bool ArePlain(List<TypedWords> pieces, int at, int length) => pieces.Skip(at).Take(length).All(IsPlain);

    private static bool IsPlain(TypedWords piece) => !piece.IsQuoted && !piece.IsExcluded && !piece.IsAlternative;
}
