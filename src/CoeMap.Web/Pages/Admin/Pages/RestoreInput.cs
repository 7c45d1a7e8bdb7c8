namespace CoeMap.Web.Pages.Admin.Pages;

/// <summary>The button that brings a revision back.</summary>
public sealed class RestoreInput
{
    /// <summary>The newest revision when the page was opened.</summary>
    public int BasedOn { get; set; }
    public Guid OnceKey { get; set; }
}
