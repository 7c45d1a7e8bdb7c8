using System.Text.RegularExpressions;

namespace CoeMap.Text;

/// <summary>Finds what reads like the name of a person: a title with a name, or two capitalised words that nothing else is called.</summary>
internal static partial class PersonNames
{
    public static IEnumerable<string> In(string text, KnownWords known)
    {
        var titled = Titled().Matches(text).Select(m => m.Value).ToList();
        foreach (var name in titled) yield return name;
        var rest = Titled().Replace(text, " · ");
        foreach (Match run in CapitalisedRun().Matches(rest))
        {
            var words = run.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // Any word capitalises at the start of a sentence, and four in a row are a title.
            var first = IsSentenceStart(rest, run.Index) && words.Length > 2 ? words[1..] : words;
            if (words.Length > 3 || first.Length < 2 || first.Any(known.Has)) continue;
            if (IsSentenceStart(rest, run.Index) && words.Length == 2 && CommonStarts.Contains(words[0])) continue;
            yield return string.Join(' ', first);
        }
    }

    private static readonly HashSet<string> CommonStarts = new(
        "The This These Those That There They It Its In On At By For From With Without Our Your Their His Her We You If When While Where Why How Who Which What All Any Both Each Every Some Many Most More Less Built Uses Use Using Used Runs Made Makes Read See Ask Contact Written Based Developed Designed Created Led Run Works Send Sends Not No Yes And Or But So As After Before Between Since Until Via Like Also Then Now Once Only Here Unlike Because Although".Split(' '),
        StringComparer.Ordinal);

    private static bool IsSentenceStart(string text, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (text[i] is '\n') return true;
            if (text[i] is ' ' or '*' or '_' or '#' or '"' or '“' or '(' or '[') continue;
            return text[i] is '.' or '!' or '?' or ':' or '·' or '-' or '|';
        }

        return true;
    }

    [GeneratedRegex(@"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge|Rev)\.? +\p{Lu}[\p{L}'’-]+( +\p{Lu}[\p{L}'’-]+){0,2}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<![\p{L}\d])\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}\p{Ll}[\p{L}'’-]*)+(?![\p{L}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CapitalisedRun();
}
