using CoeMap.Addresses;

namespace CoeMap.Importing.Tables;

/// <summary>A choice of the form as people write it: its word or its label, whatever the case, spaces and signs.</summary>
internal static class LabelWords
{
    public static T? Of<T>(string said) where T : struct, Enum => Known<T>.ByKey.TryGetValue(Slug.From(said), out var value) ? value : null;

    private static class Known<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByKey = Enum.GetValues<T>()
            .SelectMany(v => new[] { Words.Of(v), Words.Label(v) }, (v, word) => (Key: Slug.From(word), v)).DistinctBy(k => k.Key, StringComparer.Ordinal).ToDictionary(k => k.Key, k => k.v, StringComparer.Ordinal);
    }
}
