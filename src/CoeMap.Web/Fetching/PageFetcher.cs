using System.Net;
using System.Text;
using CoeMap.Email;
using CoeMap.Importing.Repositories;

namespace CoeMap.Web.Fetching;

/// <summary>Reads a page that somebody named: from the public internet only, on the schemes' own ports, so many bytes and so long, and no further.</summary>
public sealed class PageFetcher : IPageFetcher, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly HttpClient http;

    /// <param name="site">Where webmasters read who asks.</param>
    /// <param name="mayReach">Tests alone pass another rule than the public internet.</param>
    /// <param name="ports">Tests alone pass others than 80 and 443.</param>
    public PageFetcher(PublicAddress site, Func<IPAddress, bool>? mayReach = null, IReadOnlyCollection<int>? ports = null)
    {
        http = new(PublicAddressOnly.NewHandler(mayReach, ports ?? [80, 443])) { Timeout = Longest };
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"coe-map/1.0 (+{site.Root})");
    }

    public async Task<FetchedPage> GetAsync(Uri address, int mostBytes, CancellationToken stop)
    {
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0) return new(null, "Enter an address that begins with https:// or http://, without a user or password");
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(stop);
        inTime.CancelAfter(Longest); // the client's own limit ends with the headers
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, inTime.Token);
            if (!answer.IsSuccessStatusCode) return Refused(address, answer.StatusCode);
            await using var body = await answer.Content.ReadAsStreamAsync(inTime.Token);
            return await ReadAsync(address, body, mostBytes, inTime.Token);
        }
        catch (HttpRequestException e) when (e.InnerException is NotPublicAddressException)
        {
            return new(null, $"{address.Host} is not on the public internet, so it is not read. Upload the file instead");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new(null, $"{address.Host} did not answer. Check the address, or upload the file instead");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, $"{address.Host} did not answer within {Longest.TotalSeconds:0} seconds. Try again later, or upload the file instead");
        }
    }

    public void Dispose() => http.Dispose();

    private static FetchedPage Refused(Uri address, HttpStatusCode status) => status is HttpStatusCode.NotFound or HttpStatusCode.Gone
        ? new(null, $"{address.Host} has no such page. Check the address", IsMissing: true)
        : new(null, $"{address.Host} answered {(int)status} and gave no page. Try again later, or upload the file instead");

    private static async Task<FetchedPage> ReadAsync(Uri address, Stream body, int mostBytes, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(part, stop)) > 0;)
        {
            if (bytes.Length + read > mostBytes) return new(null, $"The page at {address.Host} is larger than {mostBytes / 1000:N0} KB. Upload the file instead");
            bytes.Write(part, 0, read);
        }

        return new(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
