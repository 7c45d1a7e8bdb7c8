using System.Globalization;
using CoeMap.Audit;
using Microsoft.AspNetCore.WebUtilities;

namespace CoeMap.Web.Pages.Moderate;

/// <summary>Which part of the trail the address asks for; days are days in London.</summary>
public sealed record AuditAddress(string? What, string? Who, string? From, string? To, string? Subject, int Page)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public AuditFilter Filter => new(
        string.IsNullOrEmpty(What) ? null : What, Who, Start(From), Start(To)?.AddDays(1), Guid.TryParse(Subject, out var subject) ? subject : null, Page);

    public int Active => new[] { What, Who, From, To, Subject }.Count(word => !string.IsNullOrEmpty(word));

    public override string ToString() => QueryHelpers.AddQueryString("/moderate/audit", Parts().Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(StringComparer.Ordinal));

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("what", What), new("who", Who), new("from", From), new("to", To), new("subject", Subject),
        new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];

    private static DateTimeOffset? Start(string? day)
    {
        if (!DateOnly.TryParse(day, CultureInfo.GetCultureInfo("en-GB"), out var on)) return null;
        var midnight = on.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
