using CoeMap.Adoption;
using CoeMap.Atlas;
using CoeMap.Web.Components;

namespace CoeMap.Web.Pages.Map;

/// <summary>From what was asked and a number to a shade, a mark and words: numbers, heard from or not, or how far with one listing.</summary>
/// <param name="FaceOf">What an authority's hexagon shows.</param>
/// <param name="Legend">Each shade with its mark and what it means.</param>
public sealed record MapScale(Func<AuthorityOnMap, HexFace> FaceOf, IReadOnlyList<(int Shade, string Mark, string Words)> Legend)
{
    private static readonly (AdoptionStage? Stage, int Shade, string Mark, string Words)[] Stages =
    [
        (AdoptionStage.InUse, 5, "U", "In use"), (AdoptionStage.Piloting, 4, "P", "Piloting"), (AdoptionStage.Considered, 3, "C", "Considered"),
        (AdoptionStage.Stopped, 2, "S", "Stopped"), (null, 1, "", "Not named as using it"),
    ];

    private static readonly MapScale Heard = new(
        a => a.Number == 1 ? new(3, "?", "not heard from", "not heard from") : new(1, "", "heard from", "heard from"),
        [(1, "", "Heard from"), (3, "?", "Not heard from yet")]);

    private static readonly MapScale HowFar = new(
        a => Stages.First(s => s.Stage == a.Stage) is var s ? new(s.Shade, s.Mark, s.Words.ToLowerInvariant(), s.Stage is null ? "" : s.Words.ToLowerInvariant()) : default,
        [.. Stages.Select(s => (s.Shade, s.Mark, s.Words))]);

    public static MapScale Of(MapQuestion question) => question switch
    {
        { Listing: not null } => HowFar,
        { IsQuiet: true } => Heard,
        _ => new(a => new(Shading.Of(a.Number), a.Number == 0 ? "" : Format.Count(a.Number), Says(question.Measure, a.Number), Format.Count(a.Number)), Numbers),
    };

    private static readonly (int, string, string)[] Numbers = [.. Shading.Legend.Select(l => (l.Shade, "", l.Words))];

    private static string Says(MapMeasure measure, int number) => measure switch
    {
        MapMeasure.Leads => $"leads {Format.Count(number, "listing")}",
        MapMeasure.Uses => $"uses {Format.Count(number, "tool")}",
        MapMeasure.Needs => $"has {Format.Count(number, "need")} open",
        _ => $"takes part in {Format.Count(number, "listing")}",
    };
}
