using System.ComponentModel;
using System.Globalization;
using CoeMap.Email;
using CoeMap.Exporting;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/changes: what to read again since the last time. Never kept: what waits for another transaction shows without being announced.</summary>
internal static class ChangesApi
{
    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapGet("/changes", AnswerAsync).WithTags("Changes").WithSummary("What has changed since")
            .WithDescription("Listings, organisations, needs, themes and words of the glossary that were shown, changed, hidden or merged, so that a copy can be kept up to date. Begin without “since” to hear of everything there is; keep “next” and ask with it the next time, "
                + "however much later. Nothing is missed, and each thing is told once for its latest change. A cursor that is not known any more is answered with 410: begin again.")
            .Produces<ChangesAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone)
            .WithMetadata(
                new ApiParameter("since", "The cursor at the end of “next”, or a time to begin from such as 2026-11-29T09:00:00Z.", "2026-11-01"),
                new ApiParameter("limit", $"How many at once, {ListingsQuestion.MostAtOnce} at most, and as many where nothing is said.", "10") { IsNumber = true });

    private static async Task<IResult> AnswerAsync(HttpContext http, ReadChanges read, PublicAddress site)
    {
        var asked = ApiPaging.Read(http.Request, "since", "limit");
        var since = asked.Text("since") is { } text ? ChangePlace.Read(text) : ChangePlace.Beginning;
        if (since is null) asked.Refuse("since", "This is neither a cursor nor a time. Follow “next” as it is, write a time such as 2026-11-29T09:00:00Z, or leave “since” out to begin.");
        if (asked.IsWrong) return asked.Problem;
        if (await read.RunAsync(since!, asked.Text("limit") is null ? ListingsQuestion.MostAtOnce : asked.Most, http.RequestAborted) is not { } changes)
            return Results.Problem("This cursor is not known any more. Ask without “since”, and take what you hear as all there is.", statusCode: StatusCodes.Status410Gone, title: "Begin again");
        http.Response.Headers.CacheControl = "no-cache";
        var next = string.Create(CultureInfo.InvariantCulture, $"{site.Root}/api/v1/changes?since={changes.Next.ToCursor()}{(asked.Text("limit") is null ? "" : $"&limit={asked.Most}")}");
        http.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        return ApiAnswer.Of(new ChangesAnswer(OpenLicence.At(site.Root), changes.Changes, next, changes.IsMore));
    }
}

[Description("What has changed, oldest first.")]
public sealed record ChangesAnswer(
    [property: Description("On what terms this may be reused.")] OpenLicence Licence,
    [property: Description("The changes.")] IReadOnlyList<ToldChange> Items,
    [property: Description("Where to ask the next time; keep it.")] string Next,
    [property: Description("There is more to be read at once.")] bool IsMore);
