namespace CoeMap.Web.Pages.Needs;

/// <summary>A form that says only what its sender had read.</summary>
public sealed class VersionInput
{
    public uint Version { get; set; }
}
