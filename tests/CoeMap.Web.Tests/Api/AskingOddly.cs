using System.Net;
using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using Xunit;

namespace CoeMap.Web.Tests.Api;

/// <summary>Nonsense is answered with what is wrong with it, never with a fault of ours.</summary>
public sealed class AskingOddly(Site site) : IClassFixture<Site>
{
    private static readonly HttpStatusCode[] Expected = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.RequestUriTooLong];

    private static readonly string[] Odd =
    [
        "", "%00", "a%00b", "%ff%fe", "%C0%AF", "%ED%A0%80", "%", "%zz", "-1", "0", "99999999999999999999", "1e9", "NaN", "null", "undefined", "true", "[]", "{}", "'", "\"", "\\", ";", "--", "/*", "*", "?", "..%2F..%2F", "%2e%2e/", "%0d%0aX: y",
        "AAAA", "eyJGb3IiOiIifQ", "bnVsbA", "W10", "MQ", "eyJGb3IiOiJ4IiwiSWRzIjpbXSwiQXQiOiIwMDAxLTAxLTAxIiwiTmFtZSI6IlwwIiwiU2hvd24iOi0xfQ", "0-00000000000000000000000000000000", "18446744073709551615-00000000000000000000000000000000",
        "9223372036854775807-ffffffffffffffffffffffffffffffff", "0001-01-01", "9999-12-31T23:59:59Z", "2026-02-30", "00000000-0000-0000-0000-000000000000", "%F0%9F%92%A5", "%E2%80%AE", "%u0000", "tag:", "org:%22", "-%22%22", "OR", "kind:x+-y",
    ];

    [Fact]
    public async Task is_never_a_fault_of_ours()
    {
        using var program = site.Program();
        string[] parameters =
        [
            "listings?q=", "listings?cursor=", "listings?limit=", "listings?fields=", "listings?theme=", "listings?tag=", "listings?organisation=", "listings?sort=", "listings?without=", "listings?sort=name&cursor=",
            "listings/", "organisations/", "needs/", "organisations?cursor=", "organisations?kind=", "needs?theme=", "needs?cursor=", "adoption?listing=", "adoption?stage=", "changes?since=", "changes?limit=", "suggest?q=", "themes?", "listings?",
        ];
        var values = Odd.Concat(HostileInputs.Text.Select(Uri.EscapeDataString)).Append(new string('x', 3_000)).ToList();
        var (wrong, asked) = (new List<string>(), 0);

        foreach (var (parameter, i) in parameters.Select((p, i) => (p, i)))
        {
            // Each parameter meets the odd values, and a share of the hostile texts.
            foreach (var value in values.Where((_, n) => n < Odd.Length || n % parameters.Length == i || n == values.Count - 1))
            {
                if (++asked % 500 == 0) site.Clock.Advance(TimeSpan.FromMinutes(1));
                using var answer = await program.GetAsync(new Uri(site.Address, "/api/v1/" + parameter + value));
                if (!Expected.Contains(answer.StatusCode) && (int)answer.StatusCode / 100 != 3) wrong.Add($"{parameter}{value} answers {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked >= 500, $"Only {asked} were asked.");
    }
}
