using CoeMap.Networks;

namespace CoeMap.Web.Pages.Networks;

/// <summary>The order in which a keyboard walks a network, and what is said at each stop.</summary>
public static class NetworkOrder
{
    /// <summary>The thing itself, then each of the first step followed by what is reached through it: clockwise from the top.</summary>
    public static IEnumerable<int> Of(Neighbourhood around)
    {
        yield return 0;
        for (var i = 1; i < around.Members.Count && around.Members[i].Step == 1; i++)
        {
            yield return i;
            for (var n = i + 1; n < around.Members.Count; n++)
            {
                if (around.Members[n].Through == i && around.Members[n].Step == 2) yield return n;
            }
        }
    }

    /// <returns>"903 Validator, tool: led by Data to Insight".</returns>
    public static string Say(ThingConnections found, int i)
    {
        var (thing, member) = (found.Things[i], found.Around.Members[i]);
        if (member.Step == 0) return $"{thing.Name}, {Lower(thing.Kind)}: in the middle";
        var join = found.Around.Ties.First(j => j.From == member.Through && j.To == i);
        return $"{thing.Name}, {Lower(thing.Kind)}: {InWords(join.Said.Select(s => s.Turn()))} {found.Things[member.Through].Name}";
    }

    /// <returns>"leads, owns".</returns>
    public static string InWords(IEnumerable<Said> said) => string.Join(", ", said.Select(s => Lower(s.InWords)).Distinct(StringComparer.Ordinal));

    /// <returns>"Leads, owns".</returns>
    public static string Beginning(IEnumerable<Said> said) => char.ToUpperInvariant(InWords(said)[0]) + InWords(said)[1..];

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
