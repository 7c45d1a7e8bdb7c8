namespace CoeMap.Testing;

/// <summary>The files of this repository, found upwards from where the tests were built.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "CoeMap.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("The tests run outside the repository: no CoeMap.sln above " + AppContext.BaseDirectory);
}
