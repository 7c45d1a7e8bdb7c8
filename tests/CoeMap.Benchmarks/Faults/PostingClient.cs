using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CoeMap.Benchmarks.Faults;

/// <summary>A browser whose page script sends the form at the foot of a page, with one key an opening, until it is thanked.</summary>
/// <param name="number">Which client it is.</param>
/// <param name="site">Where the site listens, before a kill and after.</param>
/// <param name="thanks">Where it writes down what it was answered.</param>
internal sealed partial class PostingClient(int number, Uri site, Thanks thanks)
{
    private const int SendsTwice = 10; // every tenth is sent again after its thank-you
    private const int HangsUp = 7; // every seventh hangs up on its first answer
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(4);

    public async Task PostAsync(int posts, CancellationToken stop)
    {
        using var browser = new HttpClient { BaseAddress = site, Timeout = Timeout.InfiniteTimeSpan }; // keeps its own cookies and follows redirects
        for (var post = 1; post <= posts; post++)
        {
            var (key, summary) = (Guid.NewGuid(), string.Create(CultureInfo.InvariantCulture, $"Post {post} of client {number}"));
            if (post % HangsUp == 0) await TryAsync(browser, key, summary, TimeSpan.FromMilliseconds(post % 40), stop);
            await InsistAsync(browser, key, summary, stop);
            if (post % SendsTwice == 0) await InsistAsync(browser, key, summary, stop);
        }
    }

    private async Task InsistAsync(HttpClient browser, Guid key, string summary, CancellationToken stop)
    {
        for (var since = DateTime.UtcNow; DateTime.UtcNow - since < LongestTry; await Task.Delay(Pause, stop))
        {
            if (await TryAsync(browser, key, summary, Patience, stop) is { } reference)
            {
                thanks.Take(key, reference);
                return;
            }
        }
    }

    /// <returns>The reference on the page of thanks; null when no answer came.</returns>
    private async Task<string?> TryAsync(HttpClient browser, Guid key, string summary, TimeSpan patience, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(patience);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["page"] = "/themes",
            ["hp_field"] = "",
            ["summary"] = summary,
            ["role"] = "Local authority leadership",
            ["key"] = key.ToString(),
            ["took"] = "5000",
        });
        try
        {
            using var answer = await browser.PostAsync(new Uri("/feedback/page", UriKind.Relative), form, waiting.Token);
            var page = await answer.Content.ReadAsStringAsync(waiting.Token);
            if (answer.StatusCode == HttpStatusCode.OK && ReferenceOnPage().Match(page) is { Success: true } found) return found.Groups["reference"].Value;
            if ((int)answer.StatusCode is >= 400 and < 500) throw new InvalidOperationException($"The form was answered {answer.StatusCode}: {page}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            // killed, starting, or hung up
        }

        thanks.CountRetry();
        return null;
    }

    [GeneratedRegex("id=\"feedback-reference\">(?<reference>[^<]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ReferenceOnPage();
}
