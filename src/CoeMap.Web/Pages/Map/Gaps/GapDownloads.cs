using System.Globalization;
using System.Text;
using CoeMap.Email;
using CoeMap.Evidence;
using CoeMap.Exporting;
using CoeMap.Web.Caching;

namespace CoeMap.Web.Pages.Map.Gaps;

/// <summary>The gap map as a picture and as a table to take away.</summary>
public static class GapDownloads
{
    public static WebApplication MapGapDownloads(this WebApplication app)
    {
        app.MapGet("/map/evidence.svg", async (string? kind, string? region, string? stage, HttpContext http, EvidenceGaps gaps, PublicAddress site, TimeProvider clock) =>
            Results.File(Encoding.UTF8.GetBytes(GapPicture.Alone(await gaps.RunAsync(GapMapPage.Asked(kind, region, stage), http.RequestAborted), site.Root, clock.GetUtcNow())), "image/svg+xml", "evidence-gap-map.svg")).WithMetadata(new SameForEverybody());
        app.MapGet("/map/evidence.csv", async (string? kind, string? region, string? stage, HttpContext http, EvidenceGaps gaps) =>
            Results.File(Encoding.UTF8.GetBytes(AsCsv(await gaps.RunAsync(GapMapPage.Asked(kind, region, stage), http.RequestAborted))), "text/csv; charset=utf-8", "evidence-gap-map.csv")).WithMetadata(new SameForEverybody());
        return app;
    }

    public static string AsCsv(GapMap map) => SafeCsv.Write(map.Areas
        .SelectMany(a => a.Cells, (a, c) => (IReadOnlyList<string?>)
            [a.Theme, a.Name, Number(a.Listings), Words.Label(EvidenceOutcomes.GroupOf(c.Outcome)), Words.Label(c.Outcome), Number(c.Listings), Number(c.Sum.Items), c.Sum.Strongest is { } s && c.Sum.Items > 0 ? Number(s) : "",
                Number(c.Sum.Better), Number(c.Sum.NoDifference), Number(c.Sum.Worse), Number(c.Sum.Unclear)])
        .Prepend(["theme", "focus area", "listings in the focus area", "kind of outcome", "outcome", "listings with evidence", "items", "strongest (0 to 5)", "better", "no difference", "worse", "unclear"]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
