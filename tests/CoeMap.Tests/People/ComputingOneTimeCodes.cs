using System.Text;
using CoeMap.People;
using Xunit;

namespace CoeMap.Tests.People;

public sealed class ComputingOneTimeCodes
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890"); // the secret of RFC 6238's own examples

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void gives_what_the_standard_gives(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Secret, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void takes_the_codes_of_three_half_minutes_and_none_before_the_last()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = OneTimeCode.StepAt(now);

        Assert.Equal([null, step - 1, step, step + 1, null], Enumerable.Range(-2, 5).Select(i => OneTimeCode.StepOf(Secret, OneTimeCode.At(Secret, step + i), now, lastStep: 0)));
        Assert.Null(OneTimeCode.StepOf(Secret, OneTimeCode.At(Secret, step), now, lastStep: step));
    }

    [Fact]
    public void writes_the_secret_as_apps_read_it() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.InLetters(Secret));
}
