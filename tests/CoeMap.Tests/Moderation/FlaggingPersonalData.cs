using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Text;
using Xunit;

namespace CoeMap.Tests.Moderation;

public sealed class FlaggingPersonalData
{
    private static readonly KnownWords Known = KnownWords.With(["Kent", "Brighton and Hove", "Data to Insight", "Nuffield Foundation", "Liquidlogic LCS"]);

    [Theory]
    [InlineData("Ask jo.bloggs@example.org for a copy.", PersonalDataKind.EmailAddress, "jo.bloggs@example.org")]
    [InlineData("Write to data-team@council.example.org", PersonalDataKind.EmailAddress, "data-team@council.example.org")]
    [InlineData("Ring 01632 960 123 in the morning.", PersonalDataKind.PhoneNumber, "01632 960 123")]
    [InlineData("Mobile: 07700 900123.", PersonalDataKind.PhoneNumber, "07700 900123")]
    [InlineData("Call +44 1632 960123 or write.", PersonalDataKind.PhoneNumber, "+44 1632 960123")]
    [InlineData("Call (01632) 960123.", PersonalDataKind.PhoneNumber, "(01632) 960123")]
    [InlineData("His NHS number is 943 476 5919.", PersonalDataKind.NhsNumber, "943 476 5919")]
    [InlineData("NHS 9434765919 was in the file.", PersonalDataKind.NhsNumber, "9434765919")]
    [InlineData("The UPN H801200001001 was used.", PersonalDataKind.UniquePupilNumber, "H801200001001")]
    [InlineData("Mr Smith wrote it.", PersonalDataKind.Name, "Mr Smith")]
    [InlineData("Ask Dr. Amara Example about it.", PersonalDataKind.Name, "Dr. Amara Example")]
    [InlineData("It was built by Marigold Thistle in her own time.", PersonalDataKind.Name, "Marigold Thistle")]
    [InlineData("Marigold Thistle built it.", PersonalDataKind.Name, "Marigold Thistle")]
    [InlineData("Cllr Bramble opened it.", PersonalDataKind.Name, "Cllr Bramble")]
    [InlineData("It followed 3 children through care.", PersonalDataKind.SmallCount, "3 children")]
    [InlineData("Only two young people answered.", PersonalDataKind.SmallCount, "two young people")]
    [InlineData("There were fewer than 5 in the group.", PersonalDataKind.SmallCount, "fewer than 5")]
    [InlineData("Numbers <5 were kept.", PersonalDataKind.SmallCount, "<5")]
    [InlineData("There were four care leavers in it.", PersonalDataKind.SmallCount, "four care leavers")]
    public void points_to_what_may_tell_who_somebody_is(string text, PersonalDataKind kind, string found) =>
        Assert.Contains((kind, found), PersonTraces.In(text, Known));

    [Theory]
    [InlineData("It compares 153 local authorities in England.")]
    [InlineData("Kent and Essex use Power BI and Microsoft Excel.")]
    [InlineData("Funded by the Nuffield Foundation and Data to Insight.")]
    [InlineData("The Department for Education publishes Keeping Children Safe.")]
    [InlineData("Brighton and Hove runs it beside Liquidlogic LCS.")]
    [InlineData("Used by three children’s services departments.")]
    [InlineData("It works for two children's homes.")]
    [InlineData("It follows 1,203 children and 15 families.")]
    [InlineData("It takes fewer than 5 minutes.")]
    [InlineData("Each family hub has one lead worker.")]
    [InlineData("Published on 3 March 2026, ISBN 9781234567897.")]
    [InlineData("See https://www.example.org/0163296012345/Marigold-Thistle for more.")]
    [InlineData("Grant reference 1234567890 and version 2.0.14.")]
    [InlineData("The Annex A list and the Single Unique Identifier are read.")]
    [InlineData("Every Tuesday a Data Analyst checks it.")]
    [InlineData("From 2019 to 2024 it cost £25,000 to £100,000.")]
    [InlineData("The code B000000000000 is made up.")]
    [InlineData("")]
    public void leaves_ordinary_words_alone(string text) => Assert.Empty(PersonTraces.In(text, Known));

    [Fact]
    public void says_in_which_field_it_stands()
    {
        var content = new ListingContent { Name = "Marigold Planner", Summary = "Plans visits.", Description = "Ask jo@example.org.\n\nMarigold Planner is easy.", ReuseSkills = "Ring 07700 900123." };

        var flags = PersonalDataFlags.In(content, []);

        Assert.Equal([("Description", PersonalDataKind.EmailAddress), ("Skills to reuse it", PersonalDataKind.PhoneNumber)], flags.Select(f => (f.Field, f.Kind)));
    }

    [Theory]
    [InlineData("9434765919", true)]
    [InlineData("9434765918", false)]
    [InlineData("4010232137", true)]
    [InlineData("1111111111", false)]
    [InlineData("12345", false)]
    public void knows_an_nhs_number_by_its_check_digit(string number, bool expected) => Assert.Equal(expected, ChildIdentifiers.IsNhsNumber(number));
}
