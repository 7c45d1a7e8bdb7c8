using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoeMap.Search;

/// <summary>One search: words, filters, order and page. All of it stands in the address, and nothing else decides what is shown.</summary>
public sealed record SearchQuery
{
    public const int MaxWords = 200;
    public const int MaxPage = 500;
    private const int MaxValues = 20;
    private const int MaxValue = 160;
    private const int MaxWithout = 30;
    private const string Start = "/search";

    public string Words { get; private init; } = "";
    public SearchSort Sort { get; private init; }

    /// <summary>The words are meant as they are, misspelt or not.</summary>
    public bool IsExact { get; private init; }

    /// <summary>Keys of the sector's words that are not to be added.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];
    public int Page { get; private init; } = 1;
    private Dictionary<SearchFilter, IReadOnlyList<string>> Chosen { get; init; } = [];

    /// <summary>What one filter is set to; several values widen it.</summary>
    public IReadOnlyList<string> this[SearchFilter filter] => Chosen.GetValueOrDefault(filter, []);

    public IEnumerable<(SearchFilter Filter, string Value)> Filters => Chosen.OrderBy(c => c.Key).SelectMany(c => c.Value.Select(v => (c.Key, v)));
    public bool IsFiltered => Chosen.Count > 0;

    /// <summary>It says what people look for: a further page, a filter or insisting on a misspelling says no more.</summary>
    public bool IsTallied => Words.Length > 0 && Page == 1 && !IsFiltered && !IsExact;

    /// <summary>Reads the part of an address after the question mark. Whatever makes no sense is left out; nothing is an error.</summary>
    public static SearchQuery From(string? address)
    {
        var given = QueryHelpers.ParseQuery(address?[(address.IndexOf('?', StringComparison.Ordinal) + 1)..] ?? "");
        StringValues Given(string key) => given.GetValueOrDefault(key);
        var chosen = new Dictionary<SearchFilter, IReadOnlyList<string>>();
        foreach (var filter in SearchFilters.All)
        {
            var values = Given(Key(filter)).Select(v => PlainText(v, MaxValue)).Where(v => Accepts(filter, v))
                .Distinct(StringComparer.Ordinal).Take(MaxValues).ToList();
            if (values.Count > 0) chosen[filter] = values;
        }

        return new()
        {
            Words = PlainText(string.Join(' ', Given("q").AsEnumerable()), MaxWords),
            Chosen = chosen,
            IsExact = Given("exact") == "1",
            LeftOut = [.. Given("without").Select(v => PlainText(v, MaxValue)).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxWithout)],
            Sort = CoeMap.Words.Parse<SearchSort>(Given("sort")) ?? SearchSort.Relevance,
            Page = int.TryParse(Given("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MaxPage) : 1,
        };
    }

    public static SearchQuery For(string words) => new() { Words = PlainText(words, MaxWords) };

    public static SearchQuery Of(SearchFilter filter, string value) => new SearchQuery().With(filter, value);

    public SearchQuery With(SearchFilter filter, string value) =>
        Choosing(filter, [.. this[filter].Append(value).Distinct(StringComparer.Ordinal)]);

    public SearchQuery Without(SearchFilter filter, string value) => Choosing(filter, [.. this[filter].Where(v => v != value)]);

    public SearchQuery WithoutFilters() => this with { Chosen = [], Page = 1 };

    public SearchQuery WithoutWords() => this with { Words = "", IsExact = false, LeftOut = [], Page = 1 };

    public SearchQuery Exactly() => this with { IsExact = true, Page = 1 };

    public SearchQuery LeavingOut(IEnumerable<string> keys) => this with { LeftOut = [.. LeftOut.Concat(keys).Distinct(StringComparer.Ordinal)], Page = 1 };

    public SearchQuery BringingBack(IEnumerable<string> keys) => this with { LeftOut = [.. LeftOut.Except(keys, StringComparer.Ordinal)], Page = 1 };

    public SearchQuery WithPage(int page) => this with { Page = Math.Clamp(page, 1, MaxPage) };

    public SearchQuery SortedBy(SearchSort sort) => this with { Sort = sort, Page = 1 };

    public string ToAddress()
    {
        var address = new StringBuilder(Start);
        void Add(string key, string value) => address.Append(address.Length == Start.Length ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        if (Words.Length > 0) Add("q", Words);
        foreach (var (filter, value) in Filters) Add(Key(filter), value);
        if (IsExact) Add("exact", "1");
        foreach (var key in LeftOut) Add("without", key);
        if (Sort != SearchSort.Relevance) Add("sort", CoeMap.Words.Of(Sort));
        if (Page > 1) Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    /// <returns>The address of everything that one filter lets through, for the many links that lead there.</returns>
    public static string AddressOf(SearchFilter filter, string value) => $"{Start}?{Key(filter)}={Uri.EscapeDataString(value)}";

    public static string Key(SearchFilter filter) => CoeMap.Words.Of(filter);

    private SearchQuery Choosing(SearchFilter filter, IReadOnlyList<string> values)
    {
        var chosen = Chosen.Where(c => c.Key != filter).ToDictionary();
        if (values.Count > 0) chosen[filter] = values;
        return this with { Chosen = chosen, Page = 1 };
    }

    private static bool Accepts(SearchFilter filter, string value) =>
        value.Length > 0 && (filter.FixedValues() is not { } known || known.Any(k => CoeMap.Words.Of(k) == value));

    // What PostgreSQL refuses (zero bytes, half surrogates) and what nobody types becomes a space.
    private static string PlainText(string? text, int longest)
    {
        var runes = (text ?? "").EnumerateRunes().Where(r => r != Rune.ReplacementChar)
            .Select(r => Rune.IsControl(r) ? " " : r.ToString()).Take(longest);
        return string.Join(' ', string.Concat(runes).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
