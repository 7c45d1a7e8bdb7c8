using System.Text.RegularExpressions;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Shape;

/// <summary>How the files look that people wrote.</summary>
public sealed partial class FilesTests
{
    [Fact]
    public void A_file_is_short_enough_to_be_read_at_once()
    {
        var wrong = from path in Written()
                    let lines = File.ReadLines(Repository.File(path)).Count()
                    let limit = path.StartsWith("tests/", StringComparison.Ordinal) ? 300 : 200
                    where lines > limit
                    select $"{path} has {lines} lines; {limit} is the end.";

        House.None(wrong);
    }

    /// <remarks>As <c>dotnet format</c> orders them. Asking it takes longer than all rooms' tests, because it wants to know what the code means.</remarks>
    [Fact]
    public void Usings_stand_in_order_the_systems_own_first()
    {
        var wrong = from path in Written()
                    let usings = File.ReadLines(Repository.File(path)).Where(line => Using().IsMatch(line)).Select(PlaceOf).ToList()
                    let place = Enumerable.Range(1, Math.Max(usings.Count - 1, 0)).FirstOrDefault(i => Compare(usings[i - 1], usings[i]) > 0)
                    where place > 0
                    select $"{path}: {usings[place].Name} stands before {usings[place - 1].Name}.";

        House.None(wrong);
    }

    private static int Compare((int Kind, bool IsOurs, string Name) one, (int Kind, bool IsOurs, string Name) next) =>
        (one.Kind, one.IsOurs).CompareTo((next.Kind, next.IsOurs)) is not 0 and var apart ? apart
        : string.Compare(one.Name.Replace('.', '\0'), next.Name.Replace('.', '\0'), StringComparison.OrdinalIgnoreCase);

    // Namespaces, then types whose members are at hand, then other names for something.
    private static (int Kind, bool IsOurs, string Name) PlaceOf(string line)
    {
        var found = Using().Match(line).Groups;
        var kind = found["static"].Success ? 1 : found["alias"].Success ? 2 : 0;
        return (kind, kind is 2 || found["name"].Value.Split('.')[0] != "System", found["name"].Value);
    }

    private static IEnumerable<string> Written() =>
        from folder in (string[])["src", "tests", "migrations"]
        from file in Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !NotWritten().IsMatch(path)
        select path;

    [GeneratedRegex(@"^(global )?using (?<static>static )?(?<name>[\w.]+)(?<alias> = [^;]+)?;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();

    // What tools made: migrations, and what the build puts beside the code.
    [GeneratedRegex(@"/(obj|bin|node_modules)/|^migrations/.*/\d{14}_|ModelSnapshot\.cs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotWritten();
}
