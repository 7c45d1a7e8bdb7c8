using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using CoeMap.Email;
using CoeMap.Exporting;
using Microsoft.Net.Http.Headers;

namespace CoeMap.Web.Api;

/// <summary>An answer of the API: JSON with its licence and a tag, so that who has it already is sent nothing again.</summary>
internal static class ApiAnswer
{
    public const string MediaType = "application/json; charset=utf-8";

    public static IResult One<T>(PublicAddress site, T item) => Of(new OneAnswer<T>(OpenLicence.At(site.Root), item));

    public static IResult Of<T>(T body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options);
        // Weak: it travels compressed in several ways, and says the same in all of them.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"", isWeak: true);
        return new Tagged(Results.Bytes(bytes, MediaType, entityTag: tag));
    }

    private sealed class Tagged(IResult answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (httpContext.Response.Headers.CacheControl.Count == 0) httpContext.Response.Headers.CacheControl = "public, no-cache";
            return answer.ExecuteAsync(httpContext);
        }
    }
}

[Description("One thing.")]
public sealed record OneAnswer<T>(
    [property: Description("On what terms this may be reused.")] OpenLicence Licence,
    [property: Description("What was asked for.")] T Item);

[Description("One page of a list.")]
public sealed record ManyAnswer<T>(
    [property: Description("On what terms this may be reused.")] OpenLicence Licence,
    [property: Description("The things on this page.")] IReadOnlyList<T> Items,
    [property: Description("How many there are in all pages; of a search for words, a thousand at most.")] int Total,
    [property: Description("There are more than the total says: only the best thousand are given.")] bool IsMore,
    [property: Description("The address of the next page; null on the last. It goes on where this page ended, whatever was registered meanwhile.")] string? Next);
