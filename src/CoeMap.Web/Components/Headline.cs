namespace CoeMap.Web.Components;

/// <summary>The title of the page being rendered, kept for the request so that a form with errors can say so in the browser's tab.</summary>
public sealed class Headline
{
    public const string SiteName = "CoE Map";

    public string? Text { get; set; }

    public string InTab => Text is null ? SiteName : $"{Text} – {SiteName}";
}
