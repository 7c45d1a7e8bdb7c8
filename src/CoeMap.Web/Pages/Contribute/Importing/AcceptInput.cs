using CoeMap.Importing;

namespace CoeMap.Web.Pages.Contribute.Importing;

/// <summary>What of an import is taken.</summary>
public sealed class AcceptInput
{
    public const string Usual = "usual";
    public const string WithConflicts = "conflicts";
    public const string Ticked = "ticked";

    public string? Which { get; set; }
    public List<string>? Rows { get; set; }
    public bool MayPublish { get; set; }

    public AcceptedPart ToPart() => Which switch
    {
        Ticked => new([.. (Rows ?? []).Select(r => Guid.TryParse(r, out var id) ? id : Guid.Empty)], [], MayPublish),
        WithConflicts => new(null, AcceptedPart.WithConflicts, MayPublish),
        _ => new(null, AcceptedPart.Usual, MayPublish),
    };
}
