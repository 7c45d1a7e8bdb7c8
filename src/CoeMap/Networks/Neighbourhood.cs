namespace CoeMap.Networks;

/// <summary>What stands one and two steps from a thing: as much of it as a picture holds, and how much there is.</summary>
/// <param name="Members">The thing itself first, then the first step in the order of its ties, then the second by the one it is reached through.</param>
/// <param name="Ties">Between those: from the thing to the first step, and from the first step on.</param>
/// <param name="FirstStep">How many things are one step away, shown or not.</param>
/// <param name="SecondStep">How many more are two steps away.</param>
public sealed record Neighbourhood(IReadOnlyList<Member> Members, IReadOnlyList<Join> Ties, int FirstStep, int SecondStep)
{
    public const int Most = 60;

    // Two thirds for the first step where it is large, so that the second is never crowded out.
    private const int MostOfFirst = 40;

    public int NotShown => FirstStep + SecondStep + 1 - Members.Count;

    public static Neighbourhood Around(Network network, Guid id)
    {
        if (network.PlaceOf(id) is not { } centre) return new([new(id, 0, -1)], [], 0, 0);
        var first = Distinct(network, centre, [centre]);
        var known = first.Append(centre).ToHashSet();
        var beyond = first.ConvertAll(f => Distinct(network, f, known));
        var second = beyond.SelectMany(b => b).Distinct().Count();

        var shownFirst = first.Take(second == 0 ? Most - 1 : MostOfFirst).ToList();
        var chosen = Share(beyond.Take(shownFirst.Count).ToList(), Most - 1 - shownFirst.Count);
        List<Member> members = [new(id, 0, -1), .. shownFirst.Select(f => new Member(network.IdOf(f), 1, 0))];
        List<int> places = [centre, .. shownFirst];
        for (var i = 0; i < shownFirst.Count; i++)
        {
            members.AddRange(chosen[i].Select(s => new Member(network.IdOf(s), 2, i + 1)));
            places.AddRange(chosen[i]);
        }

        return new(members, Joins(network, places, shownFirst.Count), first.Count, second);
    }

    // One in turn from each, so that a hub does not take the room of all others.
    private static List<List<int>> Share(List<List<int>> beyond, int room)
    {
        var (taken, chosen) = (new HashSet<int>(), beyond.ConvertAll(_ => new List<int>()));
        var next = new int[beyond.Count];
        for (var moved = true; moved && room > 0;)
        {
            moved = false;
            for (var i = 0; i < beyond.Count && room > 0; i++)
            {
                while (next[i] < beyond[i].Count && taken.Contains(beyond[i][next[i]])) next[i]++;
                if (next[i] == beyond[i].Count) continue;
                taken.Add(beyond[i][next[i]]);
                chosen[i].Add(beyond[i][next[i]]);
                (room, moved) = (room - 1, true);
            }
        }

        return chosen;
    }

    // A tie between two things of the second step would be a third step.
    private static List<Join> Joins(Network network, List<int> places, int first)
    {
        var shown = new Dictionary<int, int>();
        for (var i = 0; i < places.Count; i++) shown[places[i]] = i;
        var joins = new List<Join>();
        for (var i = 0; i <= first; i++)
        {
            foreach (var group in network.From(places[i]).ToArray().Where(t => shown.ContainsKey(t.To)).GroupBy(t => shown[t.To]))
            {
                if (group.Key > i) joins.Add(new(i, group.Key, [.. group.Select(t => new Said(t.Tie, t.IsInverse)).Distinct()]));
            }
        }

        return [.. joins.OrderBy(j => j.From).ThenBy(j => j.To)];
    }

    private static List<int> Distinct(Network network, int place, HashSet<int> except)
    {
        var (seen, found) = (new HashSet<int>(), new List<int>());
        foreach (var toward in network.From(place))
        {
            if (!except.Contains(toward.To) && seen.Add(toward.To)) found.Add(toward.To);
        }

        return found;
    }
}

/// <param name="Id">The listing or organisation.</param>
/// <param name="Step">0 for the thing itself, 1 or 2.</param>
/// <param name="Through">The place among the members that it is reached through; -1 for the thing itself.</param>
public sealed record Member(Guid Id, int Step, int Through);

/// <param name="From">A place among the members.</param>
/// <param name="To">A later place.</param>
/// <param name="Said">Everything that joins the two, read from the first.</param>
public sealed record Join(int From, int To, IReadOnlyList<Said> Said);

/// <summary>A tie as it reads from one end.</summary>
public sealed record Said(Tie Tie, bool IsInverse)
{
    public string InWords => TieWords.Of(Tie, IsInverse);

    public Said Turn() => new(Tie, !IsInverse);
}
