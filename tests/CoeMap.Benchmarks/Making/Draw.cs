using System.Globalization;

namespace CoeMap.Benchmarks.Making;

/// <summary>Draws by a seed: the same number gives the same draws on every machine.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public int Between(int lowest, int highest) => random.Next(lowest, highest + 1);

    public T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>By Zipf's law: the item of rank r comes 1/r times as often as the first.</summary>
    public T Ranked<T>(RankedList<T> of) => of.At(random.NextDouble());

    public IReadOnlyList<T> Some<T>(RankedList<T> of, int least, int most) =>
        [.. Enumerable.Range(0, Between(least, most)).Select(_ => Ranked(of)).Distinct()];

    /// <summary>So many different ones.</summary>
    public IReadOnlyList<T> Several<T>(RankedList<T> of, int count)
    {
        var drawn = new HashSet<T>();
        while (drawn.Count < Math.Min(count, of.Count)) drawn.Add(of.At(random.NextDouble()));
        return [.. drawn];
    }

    /// <summary>Many near the lowest, few near the highest: the square of an even draw.</summary>
    public int Skewed(int lowest, int highest) => lowest + (int)((highest - lowest) * Math.Pow(random.NextDouble(), 2));

    /// <summary>An invented name such as a project's: one of 13,824, the first drawn most.</summary>
    public string Coined()
    {
        var rank = (int)(Coins * Math.Pow(random.NextDouble(), 3));
        var name = Starts[rank / 576 % 24] + Middles[rank / 24 % 24] + Ends[rank % 24];
        return string.Concat(name[..1].ToUpper(CultureInfo.InvariantCulture), name[1..]);
    }

    private const int Coins = 24 * 24 * 24;

    private static readonly string[] Starts = Parts("bar bel cor dan el fen gar hal har jor kel lan mar nor or pel ros sal tam tor ul ven wes yar");
    private static readonly string[] Middles = Parts("a bo che da de di e fi ga ha i ka le ma mi na o pe ra ri so ta u vo");
    private static readonly string[] Ends = Parts("by combe dale den don field ford gate ham hurst ley low mere mouth nell ridge rock shaw sted ston thorpe ton wick worth");

    private static string[] Parts(string text) => text.Split(' ');
}

/// <summary>Items in the order of how often they are drawn.</summary>
internal sealed class RankedList<T>
{
    private readonly IReadOnlyList<T> items;
    private readonly double[] upTo;

    public RankedList(IEnumerable<T> inOrder)
    {
        items = [.. inOrder.Distinct()];
        upTo = new double[items.Count];
        for (var (rank, sum) = (0, 0.0); rank < items.Count; rank++) upTo[rank] = sum += 1.0 / (rank + 1);
    }

    public int Count => items.Count;

    public T At(double share)
    {
        var found = Array.BinarySearch(upTo, share * upTo[^1]);
        return items[Math.Min(found < 0 ? ~found : found, items.Count - 1)];
    }
}
