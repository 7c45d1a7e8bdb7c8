using System.Net;
using System.Reflection;
using CoeMap.Testing;
using CoeMap.Testing.Matrix;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CoeMap.Web.Tests.EveryPage;

/// <summary>Anybody may write anything after the question mark of an address; every page that takes a value from there is tried.</summary>
public sealed class AnswersOddAddresses(Site site) : IClassFixture<Site>
{
    private static readonly string[] Odd = ["abc", "-1", "0", "2147483648", "99999999999999999999", "true", "%00", "a%00b", "%ff"];
    private static readonly Role[] Askers = [Role.Visitor, Role.Member, Role.Moderator, Role.Administrator];

    [Fact]
    public async Task without_a_fault_of_ours()
    {
        var scene = await Scene.SetIn(site);
        var (wrong, asked) = (new List<string>(), 0);

        foreach (var role in Askers)
        {
            using var visitor = await scene.Enter(role);
            foreach (var (path, parameter) in Taken().Where(t => FirstToSee(t.Route) == role).Select(t => (scene.Path(t.Route.Path), t.Parameter)))
            {
                foreach (var value in Odd)
                {
                    using var answer = await visitor.Ask(HttpMethod.Get, $"{path}?{parameter}={value}");
                    asked++;
                    if ((int)answer.StatusCode >= 500) wrong.Add($"{path}?{parameter}={value} answers a {role} {(int)answer.StatusCode}.");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked >= 500, $"Only {asked} were asked.");
    }

    [Theory]
    [InlineData(Role.Visitor, "/needs?page=abc", "/needs")]
    [InlineData(Role.Visitor, "/needs?page=2147483648", "/needs")]
    [InlineData(Role.Member, "/contribute?open=abc&published=-1&past=99999999999", "/contribute")]
    [InlineData(Role.Member, "/connect/ask?listing={listing}&answer=abc", "/connect/ask?listing={listing}")]
    [InlineData(Role.Member, "/contribute/import?page=abc", "/contribute/import")]
    [InlineData(Role.Member, "/contribute/import/{import}?page=2147483648", "/contribute/import/{import}")]
    [InlineData(Role.Moderator, "/moderate?page=99999999999", "/moderate")]
    [InlineData(Role.Moderator, "/moderate/insights/reads?page=abc", "/moderate/insights/reads")]
    [InlineData(Role.Moderator, "/moderate/audit?page=2147483647", "/moderate/audit")]
    [InlineData(Role.Moderator, "/moderate/reports?page=", "/moderate/reports")]
    [InlineData(Role.Moderator, "/moderate/events?past=abc", "/moderate/events")]
    [InlineData(Role.Moderator, "/moderate/events/invitations?spam=maybe&page=1e9", "/moderate/events/invitations")]
    [InlineData(Role.Administrator, "/admin/glossary?page=%E2%91%A1", "/admin/glossary")]
    [InlineData(Role.Administrator, "/admin/pages/{own-page}/history/{first}?against=abc", "/admin/pages/{own-page}/history/{first}")]
    public async Task as_if_what_makes_no_sense_were_not_there(Role role, string address, string plain)
    {
        var scene = await Scene.SetIn(site);
        using var visitor = await scene.Enter(role);

        var page = await visitor.GoTo(scene.Path(address));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal((await visitor.GoTo(scene.Path(plain))).Heading, page.Heading);
    }

    // A page that stands at several addresses is tried at each.
    private static IEnumerable<(SiteRoute Route, string Parameter)> Taken() =>
        from type in typeof(Program).Assembly.GetTypes()
        from template in type.GetCustomAttributes<RouteAttribute>(inherit: false).Select(r => r.Template)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let supplied = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where supplied is not null
        from route in RouteTable.Rows.Where(r => r.Method == "GET" && RouteTable.Nameless(r.Path) == RouteTable.Nameless(template))
        select (route, supplied.Name ?? property.Name);

    private static Role FirstToSee(SiteRoute route) => Askers.FirstOrDefault(role => route.To(role) == "page", Role.Visitor);
}
