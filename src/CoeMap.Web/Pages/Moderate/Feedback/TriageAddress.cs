using System.Globalization;
using CoeMap.Feedback;
using CoeMap.People;
using Microsoft.AspNetCore.WebUtilities;

namespace CoeMap.Web.Pages.Moderate.Feedback;

/// <summary>The triage filters in the words of the address; unknown words ask for nothing.</summary>
public static class TriageAddress
{
    public const string Path = "/moderate/feedback";
    private const int MaxWords = 200;

    public static TriageFilter Read(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        string Of(string key) => FeedbackText.CleanLine(given.GetValueOrDefault(key).ToString());
        return new()
        {
            Page = PagePath.Of(Of("about")) ?? "",
            Theme = Of("theme"),
            Nature = Words.Parse<ReflectionNature>(Of("nature")),
            Role = Words.Parse<ProfessionalRole>(Of("role")),
            State = Words.Parse<FeedbackState>(Of("state")),
            From = DateOf(Of("from")),
            Until = DateOf(Of("until")),
            Words = Of("words") is { Length: > MaxWords } tooMany ? tooMany[..MaxWords] : Of("words"),
            Spam = Of("spam") == "yes",
            Number = int.TryParse(Of("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1,
        };
    }

    public static string Write(TriageFilter filter)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("about", filter.Page), ("theme", filter.Theme), ("nature", WordOf(filter.Nature)), ("role", WordOf(filter.Role)), ("state", WordOf(filter.State)),
            ("from", DayOf(filter.From)), ("until", DayOf(filter.Until)), ("words", filter.Words), ("spam", filter.Spam ? "yes" : null),
            ("page", filter.Number > 1 ? filter.Number.ToString(CultureInfo.InvariantCulture) : null),
        };
        return QueryHelpers.AddQueryString(Path, parts.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));
    }

    public static string? DayOf(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? WordOf(Enum? value) => value is null ? null : Words.Of(value);

    private static DateOnly? DateOf(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 2000 and < 2200 ? date : null;
}
