namespace CoeMap.Web.Setup;

/// <summary>Where development keeps its database and its mail: COEMAP_DATA, or .data beside the solution.</summary>
internal static class DataFolder
{
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration["COEMAP_DATA"] is { Length: > 0 } set ? set : Path.Combine(SolutionFolder(), ".data"));

    private static string SolutionFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoeMap.sln"))) return folder.FullName;
        }

        return Directory.GetCurrentDirectory();
    }
}
