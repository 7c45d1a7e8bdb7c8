using System.Runtime.InteropServices;

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
        Guid[] all = [.. rows.Select(r => r.FromId).Concat(rows.Select(r => r.ToId)).Distinct().Order()];
        var placed = new Dictionary<Guid, int>(all.Length);
        for (var i = 0; i < all.Length; i++) placed[all[i]] = i;

        var begins = new int[all.Length + 1];
        foreach (var row in rows)
        {
            begins[placed[row.FromId] + 1]++;
            begins[placed[row.ToId] + 1]++;
        }

        for (var i = 0; i < all.Length; i++) begins[i + 1] += begins[i];
        var (ties, next) = (new Toward[rows.Count * 2], (int[])begins.Clone());
        foreach (var row in rows)
        {
            var (from, to) = (placed[row.FromId], placed[row.ToId]);
            ties[next[from]++] = new(to, row.Tie, IsInverse: false);
            ties[next[to]++] = new(from, row.Tie, IsInverse: true);
        }

        for (var i = 0; i < all.Length; i++) Array.Sort(ties, begins[i], begins[i + 1] - begins[i]);
        return new(all, begins, ties);
    }

    public Guid IdOf(int place) => ids[place];

    /// <returns>Its number, or null where nothing is tied to it.</returns>
    public int? PlaceOf(Guid id) => places.TryGetValue(id, out var place) ? place : null;

    public ReadOnlySpan<Toward> From(int place) => towards.AsSpan(starts[place], starts[place + 1] - starts[place]);
}

/// <param name="FromId">An organisation, or the listing that says it.</param>
/// <param name="ToId">The listing, or the other organisation.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TieRow(Guid FromId, Guid ToId, Tie Tie);

/// <param name="To">The number of the other thing.</param>
/// <param name="Tie">What joins them.</param>
/// <param name="IsInverse">The other says it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Toward(int To, Tie Tie, bool IsInverse) : IComparable<Toward>
{
    public int CompareTo(Toward other) => (Tie, To, IsInverse).CompareTo((other.Tie, other.To, other.IsInverse));

    public static bool operator <(Toward left, Toward right) => left.CompareTo(right) < 0;

    public static bool operator >(Toward left, Toward right) => left.CompareTo(right) > 0;

    public static bool operator <=(Toward left, Toward right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Toward left, Toward right) => left.CompareTo(right) >= 0;
}
