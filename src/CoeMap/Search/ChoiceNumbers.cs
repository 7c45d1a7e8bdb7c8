namespace CoeMap.Search;

/// <summary>Numbers for the choices of all filters. Numbers are only added, before the map that uses them is shown to anybody.</summary>
internal sealed class ChoiceNumbers
{
    private readonly Dictionary<Choice, int> numbers = [];
    private readonly List<Choice> choices = [];

    public int Count => choices.Count;

    public Choice this[int number] => choices[number];

    public bool TryGet(Choice choice, out int number) => numbers.TryGetValue(choice, out number);

    /// <param name="choice">As "filter=value".</param>
    public int Of(string choice)
    {
        var read = Choice.Read(choice);
        if (numbers.TryGetValue(read, out var number)) return number;
        numbers[read] = choices.Count;
        choices.Add(read);
        return choices.Count - 1;
    }

    /// <returns>For each number the place of its value in the order of values: what stands first where two are as frequent.</returns>
    public int[] Ranks()
    {
        var ranks = new int[choices.Count];
        var order = Enumerable.Range(0, choices.Count).OrderBy(c => choices[c].Value, StringComparer.Ordinal).ToArray();
        for (var place = 0; place < order.Length; place++) ranks[order[place]] = place;
        return ranks;
    }

    public ChoiceNumbers Copy()
    {
        var copy = new ChoiceNumbers();
        foreach (var choice in choices)
        {
            copy.numbers[choice] = copy.choices.Count;
            copy.choices.Add(choice);
        }

        return copy;
    }
}

/// <param name="Value">As the address spells it; an organisation's id, because its address may change.</param>
internal readonly record struct Choice(SearchFilter Filter, string Value)
{
    public static Choice Read(string choice)
    {
        var at = choice.IndexOf('=', StringComparison.Ordinal);
        return new(Words.Parse<SearchFilter>(choice[..at])!.Value, choice[(at + 1)..]);
    }
}
