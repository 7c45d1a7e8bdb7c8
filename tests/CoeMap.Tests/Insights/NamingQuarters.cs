using CoeMap.Insights;
using Xunit;

namespace CoeMap.Tests.Insights;

public sealed class NamingQuarters
{
    [Fact]
    public void begins_and_ends_at_midnight_in_London()
    {
        var quarter = Quarter.Parse("2026-q2")!.Value;

        Assert.Equal(new DateTimeOffset(2026, 3, 31, 23, 0, 0, TimeSpan.Zero), quarter.From);
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero), quarter.Until);
        Assert.Equal(quarter, Quarter.Of(quarter.From));
        Assert.Equal(quarter.Next, Quarter.Of(quarter.Until));
        Assert.Equal("April to June 2026", quarter.Name);
    }

    [Fact]
    public void goes_on_over_the_year()
    {
        var last = new Quarter(2026, 4);

        Assert.Equal("2027-q1", last.Next.ToString());
        Assert.Equal(last, last.Next.Before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-q5")]
    [InlineData("1999-q1")]
    [InlineData("2026-Q4 ")]
    [InlineData("٢٠٢٦-q1")]
    public void takes_nothing_else_for_one(string? text) => Assert.Null(Quarter.Parse(text));
}
