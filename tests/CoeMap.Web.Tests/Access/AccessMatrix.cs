using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Matrix;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Web.Tests.Access;

/// <summary>Who is answered what, at every address of the site.</summary>
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
    public async Task answers_as_the_table_says(Role role)
    {
        var scene = await Scene.SetIn(site);
        using var visitor = await scene.Enter(role);
        var wrong = new List<string>();

        foreach (var route in RouteTable.Rows)
        {
            using var answer = await visitor.Ask(new(route.Method), scene.Path(route.Path), route.Method == "POST" ? new FormUrlEncodedContent([]) : null);
            var word = Word(answer);
            if (word != route.To(role)) wrong.Add($"{route.Method} {route.Path} answers a {role} “{word}”, and should “{route.To(role)}”.");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
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
