using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.RegularExpressions;

namespace CoeMap;

/// <summary>The words of an enum: its wire word (addresses, seed files, database) and its label for people.</summary>
/// <remarks>
/// A word is the member's name in kebab-case unless <see cref="EnumMemberAttribute"/> says otherwise; a label is the
/// word with spaces and a capital unless <see cref="DisplayAttribute"/> says otherwise.
/// </remarks>
public static partial class Words
{
    private static readonly ConcurrentDictionary<Type, WordList> Lists = new();

    public static string Of(Enum value) => ListOf(value.GetType()).Word[value];

    public static string Of<T>(T value) where T : struct, Enum => Known<T>.Word[value];

    public static string Label(Enum value) => ListOf(value.GetType()).Label[value];

    public static string Label<T>(T value) where T : struct, Enum => Known<T>.Label[value];

    /// <returns>The value, or null when the text is no word of the enum.</returns>
    public static T? Parse<T>(string? word) where T : struct, Enum =>
        word is not null && ListOf(typeof(T)).Value.TryGetValue(word, out var value) ? (T)value : null;

    /// <exception cref="FormatException">The text is no word of the enum; the message names those that are.</exception>
    public static T Require<T>(string word) where T : struct, Enum =>
        Parse<T>(word) ?? throw new FormatException($"“{word}” is not one of: {string.Join(", ", ListOf(typeof(T)).Value.Keys)}.");

    /// <returns>The label of a word, or the word itself when it is none of the enum.</returns>
    public static string LabelOf<T>(string word) where T : struct, Enum => Parse<T>(word) is { } value ? Label(value) : word;

    // The same by the type itself: nothing is boxed or looked up twice, and a page says a hundred of them.
    private static class Known<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Word = ListOf(typeof(T)).Word.ToFrozenDictionary(w => (T)w.Key, w => w.Value);
        public static readonly FrozenDictionary<T, string> Label = ListOf(typeof(T)).Label.ToFrozenDictionary(w => (T)w.Key, w => w.Value);
    }

    private static WordList ListOf(Type type) => Lists.GetOrAdd(type, static t => new WordList(t));

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.None, 1000)]
    private static partial Regex HumpStart();

    private sealed class WordList
    {
        public Dictionary<Enum, string> Word { get; } = [];
        public Dictionary<Enum, string> Label { get; } = [];
        public Dictionary<string, object> Value { get; } = new(StringComparer.OrdinalIgnoreCase);

        public WordList(Type type)
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                var value = (Enum)field.GetValue(null)!;
                var word = field.GetCustomAttribute<EnumMemberAttribute>()?.Value
                    ?? HumpStart().Replace(field.Name, "-").ToLowerInvariant();
                Word[value] = word;
                Value[word] = value;
                Label[value] = field.GetCustomAttribute<DisplayAttribute>()?.Name
                    ?? string.Concat(word[..1].ToUpperInvariant(), word[1..].Replace('-', ' '));
            }
        }
    }
}
