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

    public static Network Of(IReadOnlyList<TieRow> rows)
    {
        var (all, froms, tos) = Numbered(rows);
        var begins = new int[all.Length + 1];
        for (var r = 0; r < rows.Count; r++)
        {
            begins[froms[r] + 1]++;
            begins[tos[r] + 1]++;
        }

        for (var i = 0; i < all.Length; i++) begins[i + 1] += begins[i];
        var (keys, next) = (new long[rows.Count * 2], (int[])begins.Clone());
        for (var r = 0; r < rows.Count; r++)
        {
            keys[next[froms[r]]++] = Toward.Key(tos[r], rows[r].Tie, isInverse: false);
            keys[next[tos[r]]++] = Toward.Key(froms[r], rows[r].Tie, isInverse: true);
        }

        for (var i = 0; i < all.Length; i++) Array.Sort(keys, begins[i], begins[i + 1] - begins[i]);
        return new(all, begins, Array.ConvertAll(keys, Toward.Of));
    }

    // Numbers follow the order of the ids, whatever order the rows come in.
    private static (Guid[] Ids, int[] Froms, int[] Tos) Numbered(IReadOnlyList<TieRow> rows)
    {
        var (seen, met, froms, tos) = (new Dictionary<Guid, int>(), new List<Guid>(), new int[rows.Count], new int[rows.Count]);
        for (var r = 0; r < rows.Count; r++) (froms[r], tos[r]) = (Meet(rows[r].FromId), Meet(rows[r].ToId));
        Guid[] all = [.. met];
        var order = new int[all.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(all, order);
        var numbers = new int[all.Length];
        for (var i = 0; i < order.Length; i++) numbers[order[i]] = i;
        for (var r = 0; r < rows.Count; r++) (froms[r], tos[r]) = (numbers[froms[r]], numbers[tos[r]]);
        return (all, froms, tos);

        int Meet(Guid id)
        {
            if (seen.TryGetValue(id, out var number)) return number;
            seen[id] = number = met.Count;
            met.Add(id);
            return number;
        }
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
public readonly record struct Toward(int To, Tie Tie, bool IsInverse)
{
    // One number that sorts by tie, then by thing: sorting numbers is what makes reading the network cheap.
    internal static long Key(int to, Tie tie, bool isInverse) => ((long)tie << 33) | ((long)to << 1) | (isInverse ? 1L : 0L);

    internal static Toward Of(long key) => new((int)((key >> 1) & int.MaxValue), (Tie)(int)(key >> 33), (key & 1) == 1);
}
