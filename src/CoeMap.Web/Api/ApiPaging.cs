using System.Globalization;
using CoeMap.Email;
using CoeMap.Exporting;

namespace CoeMap.Web.Api;

/// <summary>What a program asks of a short list: a few choices, how many, and after which. Read strictly, as everything here.</summary>
internal sealed class ApiPaging(HttpRequest request, params string[] known)
{
    private const int Usual = 20;
    private readonly Dictionary<string, string> errors = Unknown(request, known);

    public int Most { get; private set; } = Usual;
    public Guid? After { get; private set; }
    public bool IsWrong => errors.Count > 0;
    public IResult Problem => ApiProblem.BadRequest(errors);

    public static ApiPaging Read(HttpRequest request, params string[] known)
    {
        var paging = new ApiPaging(request, known);
        if (paging.Text("limit") is { } limit)
        {
            if (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= ListingsQuestion.MostAtOnce) paging.Most = most;
            else paging.errors["limit"] = $"“limit” is a number from 1 to {ListingsQuestion.MostAtOnce}.";
        }

        if (paging.Text("cursor") is { } cursor)
        {
            if (Guid.TryParseExact(cursor, "N", out var after)) paging.After = after;
            else paging.errors["cursor"] = "This is no cursor of this list. Ask without “cursor” to begin again, then follow “next” as it is.";
        }

        return paging;
    }

    /// <returns>What one parameter is set to; null when it is not, or to nothing.</returns>
    public string? Text(string key)
    {
        var text = request.Query[key].ToString();
        if (text.Contains('\0', StringComparison.Ordinal) || text.Length > 200)
        {
            errors[key] = $"“{key}” holds what cannot be looked for. Write 200 plain characters at most.";
            return null;
        }

        return text.Length > 0 ? text : null;
    }

    /// <returns>One of the words of an enum; what is none of them is an error.</returns>
    public T? Word<T>(string key) where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        if (Words.Parse<T>(text) is { } word) return word;
        errors[key] = $"This is no {key}. Choose from: {string.Join(", ", Enum.GetValues<T>().Select(w => Words.Of(w)))}.";
        return null;
    }

    public void Refuse(string key, string sentence) => errors[key] = sentence;

    /// <summary>The page as it is answered, with the address of the next.</summary>
    public IResult Answer<T>(PublicAddress site, PageAfter<T> page)
    {
        var kept = request.Query.Where(q => q.Key != "cursor").SelectMany(q => q.Value, (q, value) => $"{q.Key}={Uri.EscapeDataString(value ?? "")}");
        var next = page.Last is { } last ? $"{site.Root}{request.Path}?{string.Join('&', kept.Append($"cursor={last:N}"))}" : null;
        if (next is not null) request.HttpContext.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        return ApiAnswer.Of(new ManyAnswer<T>(OpenLicence.At(site.Root), page.Items, page.Total, IsMore: false, next));
    }

    private static Dictionary<string, string> Unknown(HttpRequest request, string[] known) => request.Query.Keys.Where(k => !known.Contains(k, StringComparer.Ordinal))
        .Select(k => k.Length > 60 ? k[..60] : k).Distinct(StringComparer.Ordinal)
        .ToDictionary(k => k, k => known.Length == 0 ? $"“{k}” is not a parameter: this address takes none." : $"“{k}” is not a parameter. Use: {string.Join(", ", known)}.", StringComparer.Ordinal);
}
