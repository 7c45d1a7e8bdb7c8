using System.Numerics;

namespace CoeMap.Search;

/// <summary>Some of the map's listings by their places, newest first: one bit for each.</summary>
internal sealed class PlaceSet(int places)
{
    private readonly ulong[] bits = new ulong[(places + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in bits) count += BitOperations.PopCount(word);
            return count;
        }
    }

    public static PlaceSet Of(int places, ReadOnlySpan<int> some)
    {
        var set = new PlaceSet(places);
        set.Add(some);
        return set;
    }

    /// <returns>All places but some.</returns>
    public static PlaceSet AllBut(int places, PlaceSet some)
    {
        var set = new PlaceSet(places);
        for (var i = 0; i < set.bits.Length; i++) set.bits[i] = ~some.bits[i];
        if (places % 64 is > 0 and var last) set.bits[^1] &= (1UL << last) - 1;
        return set;
    }

    public bool Has(int place) => (bits[place >> 6] & (1UL << (place & 63))) != 0;

    public void Add(int place) => bits[place >> 6] |= 1UL << (place & 63);

    public void Add(ReadOnlySpan<int> some)
    {
        foreach (var place in some) Add(place);
    }

    public void Add(PlaceSet other)
    {
        for (var i = 0; i < bits.Length; i++) bits[i] |= other.bits[i];
    }

    /// <returns>How many both of them hold.</returns>
    public int CountWith(PlaceSet other)
    {
        var count = 0;
        for (var i = 0; i < bits.Length; i++) count += BitOperations.PopCount(bits[i] & other.bits[i]);
        return count;
    }

    /// <returns>What all of them hold; null, which stands for the whole map, when there are none.</returns>
    public static PlaceSet? InAll(IEnumerable<PlaceSet> sets)
    {
        PlaceSet? both = null;
        foreach (var set in sets)
        {
            if (both is null)
            {
                both = new PlaceSet(set.bits.Length * 64);
                set.bits.CopyTo(both.bits, 0);
            }
            else
            {
                for (var i = 0; i < both.bits.Length; i++) both.bits[i] &= set.bits[i];
            }
        }

        return both;
    }

    public IEnumerable<int> InOrder()
    {
        for (var i = 0; i < bits.Length; i++)
        {
            for (var rest = bits[i]; rest != 0; rest &= rest - 1) yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }
}
