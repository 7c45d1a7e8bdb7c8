namespace CoeMap.Networks;

/// <summary>Everything on the map that everybody sees, by number, and what each thing is tied to.</summary>
/// <remarks>The same rows make the same network: neighbours stand in the order of their ties, then of their ids.</remarks>
public sealed class Network
{
    public static readonly Network Empty = Of([]);

    private readonly Guid[] ids;
    private readonly Dictionary<Guid, int> places;
    private readonly int[] starts;
    private readonly Toward[] towards;

    private Network(Guid[] ids, int[] starts, Toward[] towards)
    {
        (this.ids, this.starts, this.towards) = (ids, starts, towards);
        places = new(ids.Length);
        for (var i = 0; i < ids.Length; i++) places[ids[i]] = i;
    }

    public int Count => ids.Length;

    public static Network Of(IReadOnlyCollection<TieRow> rows)
    {
        Guid[] ids = [.. rows.Select(r => r.FromId).Concat(rows.Select(r => r.ToId)).Distinct().Order()];
        var places = new Dictionary<Guid, int>(ids.Length);
        for (var i = 0; i < ids.Length; i++) places[ids[i]] = i;

        var starts = new int[ids.Length + 1];
        foreach (var row in rows)
        {
            starts[places[row.FromId] + 1]++;
            starts[places[row.ToId] + 1]++;
        }

        for (var i = 0; i < ids.Length; i++) starts[i + 1] += starts[i];
        var (towards, next) = (new Toward[rows.Count * 2], (int[])starts.Clone());
        foreach (var row in rows)
        {
            var (from, to) = (places[row.FromId], places[row.ToId]);
            towards[next[from]++] = new(to, row.Tie, IsInverse: false);
            towards[next[to]++] = new(from, row.Tie, IsInverse: true);
        }

        for (var i = 0; i < ids.Length; i++) Array.Sort(towards, starts[i], starts[i + 1] - starts[i]);
        return new(ids, starts, towards);
    }

    public Guid IdOf(int place) => ids[place];

    /// <returns>Its number, or null where nothing is tied to it.</returns>
    public int? PlaceOf(Guid id) => places.TryGetValue(id, out var place) ? place : null;

    public ReadOnlySpan<Toward> From(int place) => towards.AsSpan(starts[place], starts[place + 1] - starts[place]);
}

/// <param name="FromId">An organisation, or the listing that says it.</param>
/// <param name="ToId">The listing, or the other organisation.</param>
public readonly record struct TieRow(Guid FromId, Guid ToId, Tie Tie);

/// <param name="To">The number of the other thing.</param>
/// <param name="Tie">What joins them.</param>
/// <param name="IsInverse">The other says it.</param>
public readonly record struct Toward(int To, Tie Tie, bool IsInverse) : IComparable<Toward>
{
    public int CompareTo(Toward other) => (Tie, To, IsInverse).CompareTo((other.Tie, other.To, other.IsInverse));

    public static bool operator <(Toward left, Toward right) => left.CompareTo(right) < 0;

    public static bool operator >(Toward left, Toward right) => left.CompareTo(right) > 0;

    public static bool operator <=(Toward left, Toward right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Toward left, Toward right) => left.CompareTo(right) >= 0;
}
