using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoeMap.Web.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoeMap.Web.Tests.Govuk;

/// <summary>What docs/components.md promises about posted fields, held against the framework.</summary>
public sealed class FormBinding
{
    [Fact]
    public async Task repeated_values_make_a_list_and_numbered_ones_a_list_of_things()
    {
        var bound = Bound(await Post(("Input.Themes", "a"), ("Input.Themes", "b"), ("Input.TakingPart[0].Organisation", "kent"), ("Input.TakingPart[1].Organisation", "essex")));

        Assert.Equal(["a", "b"], bound.Themes!);
        Assert.Equal(["kent", "essex"], bound.TakingPart!.Select(part => part.Organisation));
    }

    [Fact]
    public async Task what_is_not_posted_is_nothing_whatever_the_initialiser_says()
    {
        var bound = Bound(await Post(("Input.StartYear", "")));

        Assert.Null(bound.Themes);
        Assert.Null(bound.Tags);
        Assert.Null(bound.StartYear);
        Assert.Equal(Guid.Empty, bound.Key);
    }

    [Fact]
    public async Task numbers_after_a_gap_are_dropped()
    {
        var bound = Bound(await Post(("Input.TakingPart[0].Organisation", "kent"), ("Input.TakingPart[2].Organisation", "essex")));

        Assert.Equal(["kent"], bound.TakingPart!.Select(part => part.Organisation));
    }

    [Fact]
    public async Task an_enum_binds_by_its_members_name_and_not_by_its_wire_word()
    {
        Assert.Equal(BoundStage.NotKnown, Bound(await Post(("Input.Stage", "notknown"))).Stage);
        Assert.Null(Bound(await Post(("Input.Stage", "not-known"))).Stage);
    }

    [Fact]
    public async Task what_was_typed_stays_when_it_cannot_be_read()
    {
        var page = await Post(("Input.StartYear", "abc"));

        Assert.Equal("abc", page.QuerySelector("#start-year")!.GetAttribute("value"));
        Assert.Equal("Check what you entered for “Field”", page.QuerySelector(".govuk-error-summary a[href='#start-year']")!.TextContent);
    }

    private static BoundInput Bound(IDocument page) => JsonSerializer.Deserialize<BoundInput>(page.QuerySelector("pre")!.TextContent)!;

    private static async Task<IDocument> Post(params (string Name, string Value)[] fields)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddScoped<Headline>();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BindingRoot>();
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var form = new FormUrlEncodedContent([new("_handler", "binding"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var client = app.GetTestClient();
        using var answer = await client.PostAsync(new Uri("/binding", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
