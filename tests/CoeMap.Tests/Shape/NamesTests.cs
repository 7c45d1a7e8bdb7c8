using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoeMap.Testing;
using Xunit;

namespace CoeMap.Tests.Shape;

public sealed partial class NamesTests
{
    private static readonly string[] Forbidden = ["Service", "Manager", "Helper", "Handler", "Processor", "Dto", "ViewModel", "Util", "Common", "Base"];
    // Razor components share their markup through a base class, and the framework calls such a class Base itself.
    private static readonly string[] FrameworkNames = ["FieldBase"];

    [Fact]
    public void A_name_says_what_a_thing_is_and_not_that_it_is_a_class()
    {
        var ours = House.Directory.GetTypes().Concat(House.Website.GetTypes()).Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null);
        var wrong = from type in ours
                    let name = type.Name.Split('`')[0]
                    where !type.Name.Contains('<', StringComparison.Ordinal) && !FrameworkNames.Contains(name) && !IsNamedAsItsFrameworkBase(type, name)
                    from ending in Forbidden
                    where name.EndsWith(ending, StringComparison.Ordinal)
                    select $"{type.FullName}: never {ending} at the end of a name.";

        House.None(wrong);
    }

    [Fact]
    public void A_verb_has_nothing_else_to_offer()
    {
        var wrong = from sight in House.Types
                    where House.IsVerb(sight)
                    from other in sight.Type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    where other.Name != "RunAsync"
                    select $"{sight.Type.Name}.{other.Name}: a verb has one public method, RunAsync.";

        House.None(wrong);
    }

    [Fact]
    public void A_file_is_short_enough_to_be_read_at_once()
    {
        var wrong = from folder in (string[])["src", "tests", "migrations"]
                    from file in Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
                    where !NotWritten().IsMatch(path)
                    let lines = File.ReadLines(file).Count()
                    let limit = folder == "tests" ? 300 : 200
                    where lines > limit
                    select $"{path} has {lines} lines; {limit} is the end.";

        House.None(wrong);
    }

    private static bool IsNamedAsItsFrameworkBase(Type type, string name) =>
        type.BaseType is { } parent && parent.Assembly != type.Assembly && parent != typeof(object)
        && Forbidden.Any(f => name.EndsWith(f, StringComparison.Ordinal) && parent.Name.Split('`')[0].EndsWith(f, StringComparison.Ordinal));

    // What tools made: migrations, and what the build puts beside the code.
    [GeneratedRegex(@"/(obj|bin|node_modules)/|^migrations/.*/\d{14}_|ModelSnapshot\.cs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotWritten();
}
