namespace CoeMap.Web.Pages.Contribute.Organisation;

/// <summary>Why somebody is turned away, as it is posted.</summary>
public sealed class TurnAwayInput
{
    public string? Reason { get; set; }
    public uint Version { get; set; }
}
