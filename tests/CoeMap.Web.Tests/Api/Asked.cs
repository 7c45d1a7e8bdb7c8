using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>Asks the site as another program does.</summary>
internal static class Asked
{
    public static HttpClient Program(this Site site) => new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };

    public static async Task<JsonElement> Read(this HttpClient program, string path)
    {
        using var answer = await program.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The sentence that says what is wrong.</summary>
    public static async Task<string> Problem(this HttpClient program, string path, HttpStatusCode status)
    {
        using var answer = await program.GetAsync(path);
        Assert.Equal((path, status, "application/problem+json"), (path, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
    }

    public static List<JsonElement> Items(this JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray()];

    public static string Text(this JsonElement thing, string field) => thing.GetProperty(field).GetString()!;

    /// <summary>The path and query of an address on the site, whatever the site calls itself.</summary>
    public static string? Path(this JsonElement answer, string field) => answer.GetProperty(field).GetString() is { } address ? new Uri(address).PathAndQuery : null;
}
