using System.Numerics;

namespace CoeMap.Evidence;

/// <param name="PracticeArea">The focus area of the practice it names; null when it names none.</param>
internal readonly record struct PlacedItem(Guid ListingId, string? PracticeArea, EvidenceOutcome Outcome, Direction Direction, int Strength);

/// <summary>Counts items of evidence into the cells of the gap map.</summary>
/// <param name="areas">How many focus areas there are: 64 at most.</param>
internal sealed class GapCount(int areas)
{
    private readonly Cell[][] cells = [.. Enumerable.Range(0, areas).Select(_ => GapMap.Outcomes.Select(_ => new Cell()).ToArray())];

    /// <summary>How many items have no focus area.</summary>
    public int Unplaced { get; private set; }

    public IReadOnlyList<GapCell> CellsOf(int area) => [.. GapMap.Outcomes.Select(o => cells[area][(int)o].As(o))];

    /// <param name="inAreas">One bit for each focus area it stands in.</param>
    public void Add(PlacedItem item, ulong inAreas)
    {
        if (inAreas == 0) Unplaced++;
        for (; inAreas != 0; inAreas &= inAreas - 1) cells[BitOperations.TrailingZeroCount(inAreas)][(int)item.Outcome].Add(item);
    }

    private sealed class Cell
    {
        private readonly HashSet<Guid> listings = [];
        private readonly int[] directions = new int[Enum.GetValues<Direction>().Length];
        private int items;
        private int strongest;

        public void Add(PlacedItem item)
        {
            listings.Add(item.ListingId);
            directions[(int)item.Direction]++;
            items++;
            strongest = Math.Max(strongest, item.Strength);
        }

        public GapCell As(EvidenceOutcome outcome) => new(outcome, listings.Count, new(
            items, items == 0 ? null : strongest, directions[(int)Direction.Better], directions[(int)Direction.NoDifference], directions[(int)Direction.Worse], directions[(int)Direction.Unclear]));
    }
}
