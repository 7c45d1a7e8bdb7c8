using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using CoeMap.Testing.Making;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.StaffPages;

public sealed class ShowingImages(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task adds_one_by_its_content_and_serves_it_as_what_it_is()
    {
        using var administrator = await Administrator();
        using var visitor = site.Visitor();
        var words = $"A red point in {A.UniqueWord()}";

        await Add(administrator, "holiday.html", AMediaFile.Png, words);
        var file = await site.Db().MediaFiles.SingleAsync(f => f.Words == words);
        using var answer = await visitor.Ask(HttpMethod.Get, $"/media/{file.Id}");

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.Days: 365 });
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(AMediaFile.Png, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(administrator.Page.Has($"![{words}](/media/{file.Id})"));
    }

    [Fact]
    public async Task is_not_sent_again_to_a_browser_that_has_it()
    {
        var file = await A.MediaFile().SavedIn(site.Db());
        using var browser = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{file.Id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", $"\"{file.Id}\"");

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("GIF89a", "The image must be a PNG, JPEG or WebP file")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "The image must be a PNG, JPEG or WebP file")]
    [InlineData("<html><script>alert(1)</script>", "The image must be a PNG, JPEG or WebP file")]
    [InlineData("", "Choose an image")]
    public async Task takes_nothing_else(string content, string refusal)
    {
        using var administrator = await Administrator();

        await Add(administrator, "picture.png", System.Text.Encoding.UTF8.GetBytes(content), "What it says it shows");

        Assert.Equal([refusal], administrator.Page.ErrorSummary);
        Assert.Equal("What it says it shows", administrator.Page.Form.Field("What it shows").GetAttribute("value"));
    }

    [Fact]
    public async Task takes_exactly_one_megabyte_and_not_a_byte_more()
    {
        using var administrator = await Administrator();
        var words = $"A large picture of {A.UniqueWord()}";

        await Add(administrator, "large.png", Padded(1024 * 1024), words);
        var taken = administrator.Page.ErrorSummary.Count;
        await Add(administrator, "larger.png", Padded((1024 * 1024) + 1), words);

        Assert.Equal(0, taken);
        Assert.Equal(["The image must be 1 MB or smaller"], administrator.Page.ErrorSummary);
        Assert.Equal(1, await site.Db().MediaFiles.CountAsync(f => f.Words == words));
    }

    [Fact]
    public async Task asks_what_it_shows()
    {
        using var administrator = await Administrator();

        await Add(administrator, "picture.png", AMediaFile.Png, " x ");

        Assert.Equal(["Say in 5 to 250 characters what the image shows"], administrator.Page.ErrorSummary);
    }

    [Fact]
    public async Task shows_on_which_pages_it_stands_and_removes_only_what_stands_on_none()
    {
        var (used, unused) = (await A.MediaFile().SavedIn(site.Db()), await A.MediaFile().SavedIn(site.Db()));
        var page = await A.Page().Saying($"![A red point](/media/{used.Id})").Published().SavedIn(site.Db());
        using var administrator = await Administrator();
        using var visitor = site.Visitor();

        var shown = await visitor.GoTo($"/pages/{page.Slug}");
        await administrator.GoTo("/admin/media");
        var leadsTo = administrator.Page.Address(page.Title, beside: used.Name);
        await administrator.Press($"Remove {unused.Name}");

        Assert.Equal(("A red point", $"/media/{used.Id}"), (shown.Document.QuerySelector(".prose img")!.GetAttribute("alt"), shown.Document.QuerySelector(".prose img")!.GetAttribute("src")));
        Assert.Equal($"/admin/pages/{page.Id}", leadsTo);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GoTo($"/media/{unused.Id}")).Status);
        Assert.Throws<InvalidOperationException>(() => administrator.Page.Form.Submission($"Remove {used.Name}"));
    }

    [Fact]
    public async Task cannot_be_published_where_there_is_none()
    {
        using var administrator = await Administrator();
        var nowhere = Guid.NewGuid();
        var page = await A.Page().Saying($"![A red point](/media/{nowhere})").SavedIn(site.Db());

        await administrator.GoTo($"/admin/pages/{page.Id}");

        Assert.True(administrator.Page.Has($"There is no image at /media/{nowhere}"));
    }

    private static byte[] Padded(int length) => [.. AMediaFile.Png, .. new byte[length - AMediaFile.Png.Length]];

    private static async Task Add(Visitor administrator, string name, byte[] bytes, string words)
    {
        await administrator.GoTo("/admin/media");
        administrator.Attach("Image", name, bytes);
        administrator.Fill("What it shows", words);
        await administrator.Press("Add image");
    }

    private async Task<Visitor> Administrator() => await site.SignedInAs((await A.Administrator().SavedIn(site.Db())).Email!);
}
