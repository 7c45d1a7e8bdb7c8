using CoeMap.Testing;
using CoeMap.Text;
using Xunit;

namespace CoeMap.Tests.Text;

/// <summary>What a message may not carry, and what looks a little like it and may.</summary>
public sealed class SinglingOutAChild
{
    [Theory]
    [InlineData("Is 943 476 5919 in your file?")]
    [InlineData("Is 943\u00a0476\u00a05919 in your file?")]
    [InlineData("NHS 9434765919.")]
    [InlineData("943-476-5919")]
    [InlineData("Is H801200001001 in your file?")]
    [InlineData("upn h801200001001")]
    [InlineData("Born 3 March 2015.")]
    [InlineData("born on the 3rd of March 2015")]
    [InlineData("DOB: 3/3/15")]
    [InlineData("D.O.B. March 3, 2015")]
    [InlineData("A girl, 12/03/2015, moved twice.")]
    [InlineData("A girl, 2015-03-12, moved twice.")]
    [InlineData("A girl, 2015/03/12, moved twice.")]
    public void is_refused(string words) => Assert.NotNull(ChildIdentifiers.Objection(words, FakeClock.Start));

    [Theory]
    [InlineData("We have used it since March 2024.")]
    [InlineData("The contract ends on 31 March 2031.")]
    [InlineData("Ring 020 7946 0958, 07700 900123 or +44 1632 960001.")]
    [InlineData("0300 123 4567 is our desk.")]
    [InlineData("It holds 1234567890 rows, and 12,345,678 cells.")]
    [InlineData("Version 10.2 of the 903 return, 2023/24 and 2024-25.")]
    [InlineData("The census of 2021, the regulations of 1989 and 150 authorities.")]
    [InlineData("See https://files.example.org/2024/report-943.pdf, pages 12-15.")]
    [InlineData("The reference is B123456789012.")]
    public void is_not_said_of_ordinary_numbers(string words) => Assert.Null(ChildIdentifiers.Objection(words, FakeClock.Start));
}
