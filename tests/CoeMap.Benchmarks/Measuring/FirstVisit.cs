using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using CoeMap.Benchmarks.Running;

namespace CoeMap.Benchmarks.Measuring;

/// <summary>What a browser fetches that comes to a page for the first time, as sent over the line.</summary>
/// <param name="Html">Bytes of the page itself.</param>
/// <param name="HtmlCompressed">What gzip would make of it: the same as <paramref name="Html"/>, or less when the site itself does not compress.</param>
/// <param name="All">The page and every style, script and picture it asks for.</param>
/// <param name="Parts">Those, each with its bytes.</param>
/// <param name="OtherOrigins">Addresses elsewhere that the browser would fetch from; there should be none.</param>
internal sealed partial record FirstVisit(
    int Html, int HtmlCompressed, int All, IReadOnlyDictionary<string, int> Parts, IReadOnlyList<string> OtherOrigins, bool SetsCookie)
{
    public static async Task<FirstVisit> ToAsync(WebProcess web, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = web.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var (html, size, setsCookie) = await FetchAsync(client, path);
        var (parts, elsewhere) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        var wanted = new Queue<string>(Fetched().Matches(html).Select(m => m.Groups["url"].Value));
        while (wanted.TryDequeue(out var next))
        {
            var url = new Uri(web.Address, WebUtility.HtmlDecode(next));
            if (url.Scheme == "data") continue;
            if (!url.Authority.Equals(web.Address.Authority, StringComparison.Ordinal)) elsewhere.Add(next);
            else if (!parts.ContainsKey(url.AbsolutePath))
            {
                (var text, parts[url.AbsolutePath], _) = await FetchAsync(client, url.PathAndQuery);
                // A module brings the modules it imports, a style the pictures and fonts it names.
                var inside = url.AbsolutePath.EndsWith(".js", StringComparison.Ordinal) ? Imported().Matches(text)
                    : url.AbsolutePath.EndsWith(".css", StringComparison.Ordinal) ? Named().Matches(text) : Enumerable.Empty<Match>();
                foreach (var match in inside) wanted.Enqueue(new Uri(url, match.Groups["url"].Value).ToString());
            }
        }

        return new(size, Compressed(html), size + parts.Values.Sum(), parts, elsewhere, setsCookie);
    }

    /// <returns>Whether a second request is answered from the output cache, which then says how old its copy is.</returns>
    public static async Task<bool> IsKeptAsync(WebProcess web, string path)
    {
        using var client = new HttpClient { BaseAddress = web.Address };
        using var first = await client.GetAsync(path);
        using var second = await client.GetAsync(path);
        return second.Headers.Age is not null;
    }

    private static async Task<(string Text, int Size, bool SetsCookie)> FetchAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var sent = await answer.Content.ReadAsByteArrayAsync();
        await using var body = new MemoryStream(sent);
        await using Stream plain = string.Join(',', answer.Content.Headers.ContentEncoding) switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return (await reader.ReadToEndAsync(), sent.Length, answer.Headers.Contains("Set-Cookie"));
    }

    private static int Compressed(string text)
    {
        using var into = new MemoryStream();
        using (var gzip = new StreamWriter(new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true))) gzip.Write(text);
        return (int)into.Length;
    }

    [GeneratedRegex("""<(?:script|img|iframe|source)\b[^>]*\bsrc="(?<url>[^"]+)"|<link\b(?=[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|manifest)")[^>]*\bhref="(?<url>[^"]+)"|<link\b[^>]*\bhref="(?<url>[^"]+)"[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|manifest)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fetched();

    [GeneratedRegex("""(?:^|[;\s}])(?:import|export)\s*(?:[\w\s{},*$]+?\bfrom\s*)?["'](?<url>[./][^"']+)["']""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imported();

    [GeneratedRegex("""url\(["']?(?<url>[^"')]+)["']?\)|@import\s+["'](?<url>[^"']+)["']""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
