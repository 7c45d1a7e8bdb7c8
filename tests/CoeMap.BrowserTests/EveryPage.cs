using CoeMap.Testing.Matrix;
using Xunit;

namespace CoeMap.BrowserTests;

/// <summary>What every type of page promises, seen by a visitor, a member and an administrator.</summary>
public sealed class EveryPage(EveryPageOnce site) : IClassFixture<EveryPageOnce>
{
    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task has_no_barrier_that_axe_can_find(Role role) => Nothing((await site.SeenBy(role)).SelectMany(page => page.Barriers));

    [Theory]
    [InlineData(Role.Visitor)]
    [InlineData(Role.Member)]
    [InlineData(Role.Administrator)]
    public async Task fits_a_phone_and_a_wide_screen_and_asks_nobody_else(Role role) =>
        Nothing((await site.SeenBy(role)).SelectMany(page => page.TooWide.Concat(page.Elsewhere)));

    private static void Nothing(IEnumerable<string> found)
    {
        var wrong = found.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
