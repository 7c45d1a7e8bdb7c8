using System.Globalization;
using CoeMap.Exporting;
using CoeMap.Search;

namespace CoeMap.Web.Api;

/// <summary>What a program asks of the listings, read strictly: what makes no sense is an error that says what to write, not an empty answer.</summary>
internal sealed record ListingsQuestion(SearchQuery Query, ListPlace? After, int Most, IReadOnlySet<string>? Fields)
{
    public const int MostAtOnce = 100;
    private const int Usual = 20;
    public static readonly IReadOnlySet<string> AllFields = ApiJson.FieldsOf<PublishedListing>();
    private static readonly string[] OfSearch = ["q", "exact", "without", "sort", .. SearchFilters.All.Select(SearchQuery.Key)];
    private static readonly string[] OfPaging = ["cursor", "limit", "fields"];

    /// <returns>The question, or for each parameter what is wrong with it.</returns>
    public static (ListingsQuestion? Question, IReadOnlyDictionary<string, string> Errors) Read(HttpRequest request)
    {
        var errors = SearchErrors(request, OfPaging);
        var query = SearchQuery.From(request.QueryString.Value).WithPage(1);
        string? Given(string key) => request.Query[key].ToString() is { Length: > 0 } text ? text : null;

        var most = Usual;
        if (Given("limit") is { } limit && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= MostAtOnce))
            errors["limit"] = $"“limit” is a number from 1 to {MostAtOnce}.";
        var fields = Given("fields")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (fields is not null && fields.FirstOrDefault(f => !AllFields.Contains(f)) is { } unknown)
            errors["fields"] = $"“{Short(unknown)}” is not a field. Choose from: {string.Join(", ", AllFields)}.";
        var after = Given("cursor") is { } cursor ? ListPlace.Read(cursor, query) : null;
        if (after is null && Given("cursor") is not null)
            errors["cursor"] = "This cursor does not belong to this search. Ask without “cursor” to begin again, then follow “next” as it is.";
        return errors.Count > 0 ? (null, errors) : (new(query, after, most, fields is { Count: > 0 } ? fields : null), errors);
    }

    /// <summary>What is wrong with the words and filters of a search.</summary>
    /// <param name="request">With the question in its address.</param>
    /// <param name="besides">Parameters that may stand there too.</param>
    public static Dictionary<string, string> SearchErrors(HttpRequest request, params string[] besides)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in request.Query.Keys.Where(k => !OfSearch.Contains(k, StringComparer.Ordinal) && !besides.Contains(k, StringComparer.Ordinal)))
        {
            errors[Short(key)] = key == "page" ? "There are no numbered pages here: follow “next”." : $"“{Short(key)}” is not a parameter. Use: {string.Join(", ", OfSearch.Concat(besides))}.";
        }

        foreach (var filter in SearchFilters.All.Where(f => f.FixedValues() is not null))
        {
            var words = filter.FixedValues()!.Select(v => Words.Of(v)).ToList();
            if (request.Query[SearchQuery.Key(filter)].FirstOrDefault(v => !string.IsNullOrEmpty(v) && !words.Contains(v, StringComparer.Ordinal)) is { } wrong)
                errors[SearchQuery.Key(filter)] = $"“{Short(wrong)}” is no {SearchQuery.Key(filter)}. Choose from: {string.Join(", ", words)}.";
        }

        if (request.Query["sort"].ToString() is { Length: > 0 } sort && Words.Parse<SearchSort>(sort) is null)
            errors["sort"] = $"“{Short(sort)}” is no order. Choose from: {string.Join(", ", Enum.GetValues<SearchSort>().Select(s => Words.Of(s)))}.";
        if (request.Query["q"].ToString().Length > SearchQuery.MaxWords) errors["q"] = $"“q” holds {SearchQuery.MaxWords} characters at most.";
        return errors;
    }

    /// <summary>Things that a filter names and the map does not know.</summary>
    public static Dictionary<string, string> Errors(IReadOnlyList<(SearchFilter Filter, string Value)> unknown) => unknown
        .GroupBy(u => SearchQuery.Key(u.Filter), StringComparer.Ordinal)
        .ToDictionary(u => u.Key, u => $"The map knows no {u.Key} “{Short(u.First().Value)}”. Write the last part of its address.", StringComparer.Ordinal);

    /// <summary>The address of a page of this question.</summary>
    public string Address(string site, ListPlace after)
    {
        var query = Query.ToAddress()["/search".Length..].TrimStart('?');
        string?[] parts =
        [
            query.Length > 0 ? query : null,
            Most == Usual ? null : string.Create(CultureInfo.InvariantCulture, $"limit={Most}"),
            Fields is null ? null : "fields=" + string.Join(',', Fields.Order(StringComparer.Ordinal)),
            "cursor=" + after.ToCursor(),
        ];
        return $"{site}/api/v1/listings?{string.Join('&', parts.OfType<string>())}";
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
