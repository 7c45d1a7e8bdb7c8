using System.Text;
using CoeMap.Events;

namespace CoeMap.Web.Pages.Events;

/// <summary>Events as files for calendars: one, or all.</summary>
public static class CalendarDownloads
{
    public static WebApplication MapCalendars(this WebApplication app)
    {
        app.MapGet("/events.ics", async (HttpContext http, EventCalendar calendar) => File(await calendar.RunAsync(slug: null, http.RequestAborted), "coe-map-events.ics"));
        app.MapGet("/events/{slug}.ics", async (string slug, HttpContext http, EventCalendar calendar) => File(await calendar.RunAsync(slug, http.RequestAborted), $"{slug}.ics"));
        return app;
    }

    private static IResult File(string? calendar, string name) =>
        calendar is null ? Results.NotFound() : Results.File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", name);
}
