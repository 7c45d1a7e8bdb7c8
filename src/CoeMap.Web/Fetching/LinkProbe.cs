using System.Net;
using System.Net.Sockets;
using CoeMap.Email;
using CoeMap.Listings;

namespace CoeMap.Web.Fetching;

/// <summary>Asks an address politely: says who asks, keeps to robots.txt, HEAD before GET, reads no body, and goes to the public internet only.</summary>
public sealed class LinkProbe : ILinkProbe, IDisposable
{
    private const string Agent = "coe-map-links";
    private const int LargestRobots = 64 * 1024;
    private readonly HttpClient http;
    private readonly Dictionary<string, (string Text, long ReadAt)> robots = new(StringComparer.OrdinalIgnoreCase);
    private static readonly TimeSpan RobotsLast = TimeSpan.FromHours(12);

    /// <param name="site">Where webmasters read who asks.</param>
    /// <param name="mayReach">Tests alone pass another rule than the public internet.</param>
    public LinkProbe(PublicAddress site, Func<IPAddress, bool>? mayReach = null)
    {
        http = new(PublicAddressOnly.NewHandler(mayReach)) { Timeout = TimeSpan.FromSeconds(15) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"{Agent}/1.0 (+{site.Root})");
    }

    public async Task<LinkAnswer> AskAsync(Uri address, CancellationToken stop)
    {
        try
        {
            if (!RobotsRules.Allow(await RobotsAsync(address, stop), Agent, address.PathAndQuery)) return new(null, "robots.txt asks us not to");
            using var head = await http.SendAsync(new(HttpMethod.Head, address), HttpCompletionOption.ResponseHeadersRead, stop);
            if ((int)head.StatusCode < 400) return Answer(head.StatusCode);
            using var get = await http.SendAsync(new(HttpMethod.Get, address), HttpCompletionOption.ResponseHeadersRead, stop); // many answer HEAD badly
            return Answer(get.StatusCode);
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is NotPublicAddressException ? new(null, "not on the public internet") : new(false, e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound } ? "no such host" : "no answer");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(false, "no answer in time");
        }
    }

    public void Dispose() => http.Dispose();

    private static LinkAnswer Answer(HttpStatusCode status) => new(
        (int)status < 400 ? true : status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? false : null, // a sign-in, a limit or a bad day says nothing
        ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task<string> RobotsAsync(Uri address, CancellationToken stop)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        lock (robots) if (robots.TryGetValue(site, out var known) && Environment.TickCount64 - known.ReadAt < RobotsLast.TotalMilliseconds) return known.Text;
        using var answer = await http.GetAsync(new Uri(site + "/robots.txt"), HttpCompletionOption.ResponseHeadersRead, stop);
        var text = answer.IsSuccessStatusCode ? await BeginningAsync(answer, stop) : (int)answer.StatusCode >= 500 ? "User-agent: *\nDisallow: /" : "";
        lock (robots) robots[site] = (text, Environment.TickCount64);
        return text;
    }

    private static async Task<string> BeginningAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var bytes = new byte[LargestRobots];
        return System.Text.Encoding.UTF8.GetString(bytes, 0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop));
    }
}
