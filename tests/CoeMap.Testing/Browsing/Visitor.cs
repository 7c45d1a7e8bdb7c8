using System.Net;
using AngleSharp.Html.Dom;

namespace CoeMap.Testing.Browsing;

/// <summary>Drives pages over HTTP as a browser without scripts does, by the words people see: labels, buttons and links.</summary>
public sealed class Visitor(Site site) : IDisposable
{
    private const int MaxRedirects = 10;
    private readonly CookieContainer cookies = new();
    private HttpClient? http;
    private SeenPage? page;

    /// <summary>The page in front of the visitor.</summary>
    public SeenPage Page => page ?? throw new InvalidOperationException("The visitor has not gone anywhere yet.");

    /// <summary>Every address that the last redirects led through.</summary>
    public IReadOnlyList<string> Passed { get; private set; } = [];

    public CookieCollection Cookies => cookies.GetCookies(site.Address);

    private HttpClient Http => http ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = site.Address };

    /// <param name="path">A path on this site, such as "/search?q=903".</param>
    public async Task<SeenPage> GoTo(string path) => page = await Follow(new(HttpMethod.Get, path));

    /// <summary>Asks, and shows the answer as it comes: redirects are not followed.</summary>
    public Task<HttpResponseMessage> Ask(HttpMethod method, string path, HttpContent? content = null) =>
        Http.SendAsync(new(method, path) { Content = content });

    public void Fill(string label, string text)
    {
        switch (Page.Form.Field(label))
        {
            case IHtmlTextAreaElement area: area.Value = text; break;
            case IHtmlInputElement input: input.Value = text; break;
            case var other: throw Page.Sorry($"“{label}” is a {other.LocalName}, which is not filled in but chosen from.");
        }
    }

    /// <summary>Chooses a file to send.</summary>
    public void Attach(string label, string name, byte[] bytes) =>
        Page.Form.Attached[Page.Form.Field(label) as IHtmlInputElement ?? throw Page.Sorry($"“{label}” takes no file.")] = (name, bytes);

    /// <summary>Takes an option of a select by its text.</summary>
    public void Select(string label, string option) => Page.Form.Select(label, option);

    /// <summary>Takes the radio button or select option under a question.</summary>
    public void Choose(string question, string option) => Page.Form.Choose(question, option);

    public void Tick(string label) => Page.Form.Box(label).IsChecked = true;

    /// <summary>Ticks a box under a question, where several questions share the label.</summary>
    public void Tick(string question, string label) => Page.Form.Option(question, label).IsChecked = true;

    public void Untick(string label) => Page.Form.Box(label).IsChecked = false;

    /// <summary>Presses a button.</summary>
    /// <param name="button">Its text.</param>
    /// <param name="beside">Words of the row, card or form it stands in, where several have the same text.</param>
    public async Task<SeenPage> Press(string button, string? beside = null) => page = await Follow(Page.Form.Submission(button, beside));

    /// <summary>A double click: the same form arrives twice, and the second answer is shown.</summary>
    /// <returns>Where each of the two led.</returns>
    public async Task<(SeenPage First, SeenPage Second)> PressTwice(string button)
    {
        var form = Page.Form;
        var first = await Follow(form.Submission(button, null));
        return (first, page = await Follow(form.Submission(button, null)));
    }

    /// <summary>A double click so fast that both forms are on their way at once, and another press once both were answered.</summary>
    /// <returns>Where each of the three led.</returns>
    public async Task<SeenPage[]> PressAtOnceAndAgain(string button)
    {
        var form = Page.Form;
        var two = await Task.WhenAll(Follow(form.Submission(button, null)), Follow(form.Submission(button, null)));
        page = await Follow(form.Submission(button, null));
        return [.. two, page];
    }

    /// <summary>Follows a link by its text.</summary>
    public Task<SeenPage> Click(string link, string? beside = null) => GoTo(Page.Address(link, beside));

    /// <summary>Signs in through the pages, with the code that was mailed.</summary>
    public async Task SignInAs(string email)
    {
        await GoTo("/sign-in");
        Fill("Email address", email);
        await Press("Continue");
        Fill("Code from the email", await site.CodeMailedTo(email));
        await Press("Sign in");
        if (Page.Path.EndsWith("/second-step", StringComparison.Ordinal)) await TakeTheSecondStep(email);
        if (Page.ErrorSummary.Count > 0) throw Page.Sorry($"{email} was not signed in.");
    }

    /// <summary>As Centre staff do: sets up an app the first time, and enters a code from it ever after.</summary>
    public async Task TakeTheSecondStep(string email)
    {
        var isNew = Page.Document.QuerySelector(".otkey") is not null;
        if (isNew) site.Apps.Keep(email, Page.Document.QuerySelector(".otkey")!.TextContent);
        Fill("Code from your app", site.Apps.CodeOf(email));
        await Press(isNew ? "Set up" : "Continue");
    }

    public void Dispose() => http?.Dispose();

    private async Task<SeenPage> Follow(HttpRequestMessage request)
    {
        if (page is not null) request.Headers.Referrer = page.Url;
        var passed = new List<string>();
        Passed = passed;
        for (var i = 0; i < MaxRedirects; i++)
        {
            var response = await Http.SendAsync(request);
            if (response.Headers.Location is not { } next) return await SeenPage.Read(response);
            var repeat = response.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
            var target = new Uri(response.RequestMessage!.RequestUri!, next);
            passed.Add(target.PathAndQuery);
            request = new(repeat ? request.Method : HttpMethod.Get, target) { Content = repeat ? request.Content : null };
        }

        throw new InvalidOperationException($"{request.RequestUri} sends the visitor round in circles.");
    }
}
