namespace CoeMap.Web.Pages.Admin;

/// <summary>A short word as it is typed.</summary>
public sealed class AliasInput
{
    public string? Word { get; set; }
    public string? Meaning { get; set; }
}
