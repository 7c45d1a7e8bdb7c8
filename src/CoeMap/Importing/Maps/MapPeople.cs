using System.Text.RegularExpressions;
using CoeMap.Importing.Yaml;
using CoeMap.Text;

namespace CoeMap.Importing.Maps;

/// <summary>People, addresses and numbers of a collection: taken out of every text, and held until they agree.</summary>
internal sealed partial class MapPeople
{
    public const string InTheirPlace = "(held back)";

    private static readonly string[] Partners = ["lead_organisation", "collaborators", "delivery_partners", "partners"];

    private readonly List<string> names = [];
    private readonly KnownWords known;

    /// <summary>Every name that the collection's persons have; also those that stand among its partners, like “Ada_Example”.</summary>
    public MapPeople(IReadOnlyList<MapObject> objects, ImportNames map)
    {
        known = KnownWords.With([.. map.OrganisationNames, .. objects.Where(o => o.Type != MapType.Person).Select(o => o.Name)]);
        names.AddRange(objects.SelectMany(o => Partners.SelectMany(o.Texts)).Where(w => NameAsId().IsMatch(w) && map.Organisation(w) is null && map.Listing(w) is null).Select(w => w.Replace('_', ' ')));
        foreach (var held in objects.SelectMany(o => o.Type == MapType.Person ? [new HeldWords(o.Name, null)] : HeldIn(o)))
        {
            var name = Email().Replace(held.Words, "").Split('(', ',', ';', '-', '–')[0].Trim();
            if (name.Split(' ') is { Length: >= 2 and <= 4 } && name.Length <= 60 && !name.Any(char.IsDigit)) names.Add(name);
        }

        names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length)];
    }

    /// <returns>The text without anybody's name, address or number.</returns>
    public string? Without(string? text, ICollection<HeldWords> held)
    {
        if (text is null) return null;
        foreach (var found in PersonTraces.In(text, KnownWords.With([])).Where(t => t.Kind is PersonalDataKind.EmailAddress or PersonalDataKind.PhoneNumber).ToList())
        {
            if (!text.Contains(found.Text, StringComparison.Ordinal)) continue;
            held.Add(new(found.Text, found.Kind == PersonalDataKind.EmailAddress ? found.Text : null));
            text = text.Replace(found.Text, InTheirPlace, StringComparison.Ordinal);
        }

        foreach (var name in names.Where(n => text.Contains(n, StringComparison.OrdinalIgnoreCase))) text = text.Replace(name, InTheirPlace, StringComparison.OrdinalIgnoreCase);
        return text;
    }

    /// <summary>The record's own fields for people, and partners of it that are persons.</summary>
    public IReadOnlyList<HeldWords> HeldBy(MapObject o) => [.. HeldIn(o), .. Partners.SelectMany(o.Texts).Where(IsPerson).Distinct(StringComparer.OrdinalIgnoreCase).Select(w => new HeldWords(w.Replace('_', ' '), null))];

    /// <summary>For what no moderator edits before it is seen: sentences that may name a person are left out.</summary>
    public string WithoutNamedSentences(string text, ICollection<string> notes)
    {
        var sentences = SentenceEnd().Split(text);
        var kept = sentences.Where(s => PersonTraces.In(s, known).All(t => t.Kind != PersonalDataKind.Name)).ToList();
        if (kept.Count < sentences.Length) notes.Add("A sentence that may name a person was left out.");
        return string.Join(' ', kept);
    }

    /// <returns>True for a word like "karen_example" that is one of the collection's persons.</returns>
    public bool IsPerson(string word) => names.Exists(n => string.Equals(Addresses.Slug.From(n), Addresses.Slug.From(word), StringComparison.Ordinal));

    /// <summary>What the record's own fields for people hold, at whatever depth.</summary>
    public static IReadOnlyList<HeldWords> HeldIn(MapObject record) => [.. In(record.Root, isOfPeople: false).Where(h => h.Words.Length > 0).DistinctBy(h => h.Words, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<HeldWords> In(YamlNode value, bool isOfPeople) => value switch
    {
        YamlText { IsEmpty: false } text when isOfPeople && !MapPlaceholders.Is(text.Value) => [Held(text.Value.Trim())],
        YamlList list => list.Items.SelectMany(i => i is YamlMap person && isOfPeople ? Person(person) : In(i, isOfPeople)),
        YamlMap map when isOfPeople => Person(map),
        YamlMap map => map.Entries.Concat(map.Repeated).SelectMany(e => In(e.Value, IsOfPeople(e.Key))),
        _ => [],
    };

    private static IEnumerable<HeldWords> Person(YamlMap person)
    {
        if (person["name"] is not { IsEmpty: false } && !person.Entries.Any(e => IsOfPeople(e.Key) && !e.Value.IsEmpty)) return [];
        var words = person.Entries.Concat(person.Repeated).Select(e => e.Value).OfType<YamlText>().Where(t => !t.IsEmpty).Select(t => t.Value.Trim()).Where(t => t.Length <= 200 && !MapPlaceholders.Is(t));
        return [Held(string.Join(", ", words))];
    }

    private static HeldWords Held(string words) => new(words, Email().Match(words) is { Success: true } found ? found.Value : null);

    private static bool IsOfPeople(string key)
    {
        var word = key.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
        return word is "person" or "persons" or "people" or "contact" or "contacts" or "contact_name" || word.EndsWith("email", StringComparison.Ordinal) || word.EndsWith("phone", StringComparison.Ordinal) || word is "tel" or "mobile" or "fax";
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+[_ ]\p{Lu}[\p{L}'’-]+$", RegexOptions.None, 1000)]
    private static partial Regex NameAsId();

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\d._%+'-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
