namespace CoeMap.Web.Pages.Contribute.Importing;

/// <summary>What a moderator does with an import.</summary>
public sealed class PublishInput
{
    /// <summary>"release" for what is no listing, else listings are published.</summary>
    public string? Do { get; set; }
    public bool WithNames { get; set; }
}
