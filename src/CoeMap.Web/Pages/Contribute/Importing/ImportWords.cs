using CoeMap.Importing;
using CoeMap.Web.Govuk;

namespace CoeMap.Web.Pages.Contribute.Importing;

/// <summary>How the pages call what an import holds.</summary>
internal static class ImportWords
{
    public static string Of(ImportFormat format) => format switch
    {
        ImportFormat.Table => "Spreadsheet",
        ImportFormat.Json => "JSON",
        ImportFormat.Map => "Map of the World",
        ImportFormat.Repository => "Code repository",
        _ => "publiccode.yml",
    };

    /// <summary>Formats of files; a repository has a page of its own.</summary>
    public static IEnumerable<Choice> Formats => ImportFormats.Known.Where(f => f != ImportFormat.Repository).Order().Select(f => new Choice(f.ToString(), Of(f), HintOf(f)));

    public static string Of(ImportState state) => state switch
    {
        ImportState.Reading => "Not read to its end",
        ImportState.Ready => "Waits for you",
        ImportState.Accepted => "Accepted",
        _ => "Undone",
    };

    public static string ColourOf(Verdict verdict) => verdict switch
    {
        Verdict.Create => "green",
        Verdict.Change => "purple",
        Verdict.Conflict or Verdict.NeedsContent => "yellow",
        Verdict.Refused => "red",
        _ => "grey",
    };

    public static string Help(Verdict verdict) => verdict switch
    {
        Verdict.Create => "new on the map",
        Verdict.Change => "changes a listing",
        Verdict.NeedsContent => "comes among your drafts, to be completed",
        Verdict.Conflict => "others have said something else",
        Verdict.Unchanged => "the map says so already",
        Verdict.Skipped => "left out, with the reason",
        _ => "cannot be taken as it is",
    };

    private static string HintOf(ImportFormat format) => format switch
    {
        ImportFormat.Table => "CSV or Excel, with our columns in any order",
        ImportFormat.Json => "Listings as our export and our API write them",
        ImportFormat.Map => "A zip of the folder of YAML files, or one of them",
        _ => "One publiccode.yml",
    };
}
