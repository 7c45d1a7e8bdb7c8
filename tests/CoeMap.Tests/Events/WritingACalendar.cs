using System.Text;
using CoeMap.Events;
using CoeMap.Testing;
using CoeMap.Testing.Hostile;
using Xunit;

namespace CoeMap.Tests.Events;

/// <summary>What RFC 5545 asks of a calendar file, read back by a small reader of its own.</summary>
public sealed class WritingACalendar
{
    private static readonly DateTimeOffset Winter = new(2027, 1, 12, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void ends_every_line_with_CRLF_and_folds_after_75_octets_without_cutting_a_character()
    {
        var file = CalendarFile.Of([An(title: string.Concat(Enumerable.Repeat("Zoë’s café 👩‍👩‍👧 ", 7))[..110])], "https://map.example.org");

        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        });
    }

    [Fact]
    public void has_what_an_event_must_have_once_and_in_the_right_shape()
    {
        var one = An();
        var lines = Unfold(CalendarFile.Of([one, An()], "https://map.example.org"));

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Single(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));
        var first = lines.SkipWhile(l => l != "BEGIN:VEVENT").TakeWhile(l => l != "END:VEVENT").ToList();
        foreach (var name in (string[])["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "SEQUENCE", "STATUS"])
        {
            Assert.Single(first, l => l.StartsWith(name + ":", StringComparison.Ordinal));
        }

        Assert.Contains($"UID:{one.Id}@coe-map", first);
        Assert.Contains("DTSTART:20270112T093000Z", first);
        Assert.Contains("DTEND:20270112T110000Z", first);
        Assert.Contains($"URL:https://map.example.org/events/{one.Slug}", first);
        Assert.Equal(2, lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, lines.Count(l => l == "END:VEVENT"));
    }

    [Fact]
    public void escapes_what_means_something_to_a_calendar()
    {
        var lines = Unfold(CalendarFile.Of([An(title: "Tea, cake; and \\ a talk", place: "Room 1\nKing's Hall")], "https://map.example.org"));

        Assert.Contains(@"SUMMARY:Tea\, cake\; and \\ a talk", lines);
        Assert.Contains(@"LOCATION:Room 1\nKing's Hall", lines);
    }

    [Fact]
    public void lets_no_words_begin_a_line_of_their_own()
    {
        foreach (var hostile in HostileInputs.All)
        {
            var words = hostile.Length > 120 ? hostile[..120] : hostile;
            var lines = Unfold(CalendarFile.Of([An(title: words, place: words, description: hostile + "\r\nEND:VEVENT\r\nBEGIN:VALARM")], "https://map.example.org"));

            Assert.DoesNotContain("BEGIN:VALARM", lines);
            Assert.Equal(20, lines.Count);
        }
    }

    [Fact]
    public void says_that_an_event_was_changed_and_cancelled()
    {
        var one = An();
        one.Change(new("Another name", Winter, Winter.AddHours(1), "Leeds", null, "Leeds City Council", "Words"), Winter.AddDays(-1));
        one.Cancel(Winter.AddHours(-1));

        var lines = Unfold(CalendarFile.Of([one], "https://map.example.org"));

        Assert.Contains("SEQUENCE:2", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
        Assert.Contains("DTSTAMP:20270112T083000Z", lines);
    }

    [Theory]
    [InlineData("2027-07-01", "9:30am", "2027-07-01T08:30")]
    [InlineData("2027-01-12", "14.00", "2027-01-12T14:00")]
    [InlineData("2026-10-25", "1:30 am", "2026-10-25T00:30")]
    public void takes_times_as_Londons(string day, string time, string utc)
    {
        var input = new EventInput { Title = "A", Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Starts = time, Ends = "23:00", Place = "P", Organiser = "O", Description = "D" };

        Assert.Empty(input.Validate(new(input)));
        Assert.Equal(utc, input.Words.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2027-03-28", "1:30am", "11am", "this time does not exist")]
    [InlineData("2027-03-01", "soon", "11am", "Enter when it begins")]
    [InlineData("2027-03-01", "2pm", "11am", "It must end after it has begun")]
    public void refuses_times_that_cannot_be(string day, string starts, string ends, string sentence)
    {
        var input = new EventInput { Title = "A", Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Starts = starts, Ends = ends, Place = "P", Organiser = "O", Description = "D" };

        Assert.Contains(input.Validate(new(input)), p => p.ErrorMessage!.Contains(sentence, StringComparison.Ordinal));
    }

    private static Event An(string title = "A meeting", string? place = "County Hall", string description = "What happens there.") =>
        Event.Announce(Guid.NewGuid(), A.UniqueWord().ToLowerInvariant(), new(title, Winter, Winter.AddMinutes(90), place, null, "Kent County Council", description), Winter.AddDays(-7));

    private static List<string> Unfold(string file) => [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1]];
}
