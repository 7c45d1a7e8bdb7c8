using CoeMap.Search;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class KnowingWordsOfOneRoot
{
    [Theory]
    [InlineData("supplies", "supplier")]
    [InlineData("leaving", "leavers")]
    [InlineData("leave", "leavers")]
    [InlineData("plan", "planner")]
    [InlineData("referral", "refer")]
    [InlineData("inspector", "inspection")]
    [InlineData("analyst", "analysis")]
    [InlineData("analytics", "analysing")]
    [InlineData("absent", "absences")]
    [InlineData("placement", "place")]
    public void takes_who_does_it_for_the_doing(string one, string other)
    {
        Assert.True(WordKin.Are(one, other));
        Assert.True(WordKin.Are(other, one));
    }

    [Theory]
    [InlineData("police", "policy")]
    [InlineData("state", "station")]
    [InlineData("mission", "missing")]
    [InlineData("care", "carer")]
    [InlineData("general", "generation")]
    [InlineData("partner", "part")]
    public void does_not_take_a_likeness_for_a_root(string one, string other) => Assert.False(WordKin.Are(one, other));
}
