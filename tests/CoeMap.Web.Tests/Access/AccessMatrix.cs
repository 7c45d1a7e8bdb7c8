using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Matrix;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Access;

/// <summary>Who is answered what, at every address of the site, and that nobody without rights reads there who others are.</summary>
public sealed class AccessMatrix(Site site) : IClassFixture<Site>
{
    [Fact]
    public void knows_every_route_of_the_site()
    {
        var table = RouteTable.Rows.Select(r => RouteTable.Nameless($"{r.Method} {r.Path}")).ToHashSet(StringComparer.Ordinal);
        var routes = RoutesOfTheSite().ToHashSet(StringComparer.Ordinal);

        var unknown = routes.Except(table).Select(r => $"{r} is not in the table: say in RouteTable who is answered what.")
            .Concat(table.Except(routes).Select(r => $"{r} is in the table, and the site has no such route.")).ToList();

        Assert.True(unknown.Count == 0, string.Join('\n', unknown));
    }

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Supplier)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Stranger)]
    [InlineData(Role.FormerMember)]
    [InlineData(Role.Blocked)]
    public async Task answers_as_the_table_says(Role role)
    {
        var scene = await Scene.SetIn(site);
        using var visitor = await scene.Enter(role);
        var secrets = await scene.KeptFrom(role);
        var wrong = new List<string>();

        foreach (var route in RouteTable.Rows.Where(r => role <= Role.Stranger || IsWhereTheyMeet(r)))
        {
            using var answer = await visitor.Ask(new(route.Method), scene.Path(route.Path), route.Method == "POST" ? new FormUrlEncodedContent([]) : null);
            var word = Word(answer);
            if (IsOutside(role) && !ShowsSomebody.Contains(route.Path)) wrong.AddRange((await Told(answer, secrets)).Select(s => $"{route.Path} tells a {role} “{s}”."));
            if (word != route.To(role)) wrong.Add($"{route.Method} {route.Path} answers a {role} “{word}”, and should “{route.To(role)}”.");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // A link from the mail stands in for its owner's sign-in; a profile is there to be seen by colleagues, and by no supplier.
    private static readonly HashSet<string> ShowsSomebody = ["/connect/reply/{conversation-key}", "/people/{profile}"];

    // A former member and a blocked one differ from a stranger only where people meet.
    private static bool IsWhereTheyMeet(SiteRoute route) => Meeting.Any(room => route.Path.StartsWith(room, StringComparison.Ordinal));

    private static readonly string[] Meeting = ["/connect", "/needs", "/people", "/contribute", "/account", "/follow", "/listings", "/organisations", "/start", "/moderate/connections"];

    private static bool IsOutside(Role role) => role is Role.Visitor or Role.Supplier or Role.Stranger or Role.FormerMember or Role.Blocked;

    private static async Task<IEnumerable<string>> Told(HttpResponseMessage answer, IReadOnlyList<string> secrets)
    {
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return secrets.Where(s => text.Contains(s, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<string> RoutesOfTheSite() =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText?.Contains("_framework", StringComparison.Ordinal) != true
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        // A page takes its own form's POST; what it does with it is its test's matter.
        let method = methods.Contains("GET") ? "GET" : methods[0]
        select RouteTable.Nameless($"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}");

    private static string Word(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.OK => answer.Content.Headers.ContentType?.MediaType == "text/html" ? "page" : "plain",
        HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently =>
            answer.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) == true ? "sign-in" : "elsewhere",
        var other => ((int)other).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
