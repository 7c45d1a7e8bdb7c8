using System.Globalization;
using CoeMap.Addresses;
using CoeMap.Events;

namespace CoeMap.Seeding.Demo;

/// <summary>demo/events.csv: invented meetings to come and past, counted in days from the day they were seeded.</summary>
internal static class DemoEvents
{
    public static void Add(SeedRun demo)
    {
        foreach (var row in demo.Folder.Rows("events.csv"))
        {
            var first = DateOnly.FromDateTime(London.Of(demo.Now)).AddDays(Number(row, "days_ahead"));
            while (first.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) first = first.AddDays(1);
            var (starts, ends) = (At(row, first, "starts"), At(row, first.AddDays(Number(row, "days_long") - 1), "ends"));
            var announced = starts.AddDays(-90) < demo.Now ? starts.AddDays(-90) : demo.Now;
            var words = new EventWords(row.Required("title"), starts, ends, row.TextOrNull("place"), row.TextOrNull("online_link"), row.Required("organiser"), row.Required("description"));
            var made = Event.Announce(Guid.CreateVersion7(announced), Slug.From(words.Title), words, announced);
            if (row.Yes("cancelled")) made.Cancel(demo.Now);
            demo.Db.Events.Add(made);
        }
    }

    private static int Number(SeedRow row, string column) =>
        int.TryParse(row.Required(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw row.Problem($"“{row.Text(column)}” in {column} is no number of days.");

    private static DateTimeOffset At(SeedRow row, DateOnly day, string column) =>
        TimeOnly.TryParseExact(row.Required(column), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && London.At(day, time) is { } at
            ? at : throw row.Problem($"“{row.Text(column)}” in {column} is no time like 9:30.");
}
