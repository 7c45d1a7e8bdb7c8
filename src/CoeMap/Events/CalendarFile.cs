using System.Globalization;
using System.Text;
using CoeMap.Text;

namespace CoeMap.Events;

/// <summary>Events as an iCalendar file (RFC 5545), which calendars take in or subscribe to. Times are UTC, so that no time zone has to be described.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75; // octets, without the line end

    /// <param name="events">In any order.</param>
    /// <param name="root">The site's public address, without a slash at the end.</param>
    public static string Of(IEnumerable<Event> events, string root)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//CoE Map//Events//EN");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "X-WR-CALNAME:CoE Map events");
        foreach (var one in events) Write(file, one, root);
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, Event one, string root)
    {
        var page = $"{root}/events/{one.Slug}";
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{one.Id:D}@coe-map"); // never the host: an event keeps its name when the site moves
        Line(file, $"DTSTAMP:{Utc(one.ChangedAt)}");
        Line(file, $"LAST-MODIFIED:{Utc(one.ChangedAt)}");
        Line(file, $"SEQUENCE:{one.Edition.ToString(CultureInfo.InvariantCulture)}");
        Line(file, $"DTSTART:{Utc(one.StartsAt)}");
        Line(file, $"DTEND:{Utc(one.EndsAt)}");
        Line(file, $"SUMMARY:{Text(one.Title)}");
        Line(file, $"LOCATION:{Text(one.Place ?? one.OnlineLink ?? "")}");
        Line(file, $"DESCRIPTION:{Text(Description(one, page))}");
        Line(file, $"URL:{page}");
        Line(file, $"STATUS:{(one.CancelledAt is null ? "CONFIRMED" : "CANCELLED")}");
        Line(file, "END:VEVENT");
    }

    private static string Description(Event one, string page) => string.Join(
        "\n\n",
        ((string?[])[SafeMarkdown.ToPlainText(one.Description), $"Organised by {one.Organiser}", one.OnlineLink is null ? null : $"Join online: {one.OnlineLink}", page]).Where(part => part is not null));

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>As the standard writes a text: signs escaped, line ends as two characters, nothing that is not printed.</summary>
    private static string Text(string text) => string.Concat(
        text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)).Select(c => c switch { '\\' => "\\\\", ';' => "\\;", ',' => "\\,", '\n' => "\\n", _ => c.ToString() }));

    /// <summary>Folds a line after 75 octets, never inside a character.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
