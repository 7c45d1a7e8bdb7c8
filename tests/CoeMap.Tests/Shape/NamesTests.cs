using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace CoeMap.Tests.Shape;

public sealed class NamesTests
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

    private static bool IsNamedAsItsFrameworkBase(Type type, string name) =>
        type.BaseType is { } parent && parent.Assembly != type.Assembly && parent != typeof(object)
        && Forbidden.Any(f => name.EndsWith(f, StringComparison.Ordinal) && parent.Name.Split('`')[0].EndsWith(f, StringComparison.Ordinal));
}
