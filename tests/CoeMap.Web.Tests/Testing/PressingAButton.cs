using System.Net;
using CoeMap.Testing.Browsing;
using Xunit;

namespace CoeMap.Web.Tests.Testing;

/// <summary>Every other test trusts that the visitor sends what a browser sends.</summary>
public sealed class PressingAButton
{
    private const string Html =
        """
        <main><h1>Registering</h1>
        <form method="post" action="/elsewhere?x=1">
          <input type="hidden" name="Token" value="t">
          <label for="name">Name</label><input id="name" name="Name" value="Old">
          <label for="more">Details (optional)</label><textarea id="more" name="More">two
        lines</textarea>
          <fieldset><legend><h2>Decision</h2></legend>
            <input type="radio" id="d1" name="Decision" value="publish" checked><label for="d1">Publish</label>
            <input type="radio" id="d2" name="Decision" value="return"><label for="d2">Return</label></fieldset>
          <fieldset><legend>Themes</legend>
            <input type="checkbox" id="t1" name="Themes" value="a"><label for="t1">First</label>
            <input type="checkbox" id="t2" name="Themes" value="b" checked><label for="t2">Second</label></fieldset>
          <label for="stage">Stage</label><select id="stage" name="Stage"><option value="">Choose</option><option value="live">Live</option></select>
          <input name="Gone" value="x" disabled>
          <button name="act" value="save">Save</button> <button name="act" value="next">Save and go on</button>
        </form>
        <form action="/search"><label for="q">Search the map</label><input id="q" name="q"><button>Search</button></form></main>
        """;

    [Fact]
    public async Task sends_every_successful_control_and_the_button_itself()
    {
        var page = await Page();
        page.Form.Choose("Decision", "Return");
        page.Form.Option("Themes", "First").IsChecked = true;
        page.Form.Choose("Stage", "Live");

        var request = page.Form.Submission("Save and go on");

        Assert.Equal((HttpMethod.Post, "https://map.example.org/elsewhere?x=1"), (request.Method, request.RequestUri!.ToString()));
        Assert.Equal(
            "Token=t&Name=Old&More=two%0D%0Alines&Decision=return&Themes=a&Themes=b&Stage=live&act=next",
            await request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task of_a_search_puts_the_words_into_the_address()
    {
        var page = await Page();
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Form.Field("Search the map")).Value = "looked after";

        var request = page.Form.Submission("Search");

        Assert.Equal("https://map.example.org/search?q=looked%20after", request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task that_is_not_there_names_those_that_are()
    {
        var page = await Page();

        var sorry = Assert.Throws<InvalidOperationException>(() => page.Form.Submission("Sign in"));

        Assert.Contains("No button says “Sign in”. Buttons: “Save”, “Save and go on”, “Search”.", sorry.Message);
        Assert.Contains("Labels: “Name”, “Details (optional)”, “Stage”, “Search the map”.", Assert.Throws<InvalidOperationException>(() => page.Form.Field("Email address")).Message);
    }

    private static Task<SeenPage> Page() => SeenPage.Read(new(HttpStatusCode.OK)
    {
        Content = new StringContent(Html),
        RequestMessage = new(HttpMethod.Get, "https://map.example.org/contribute"),
    });
}
