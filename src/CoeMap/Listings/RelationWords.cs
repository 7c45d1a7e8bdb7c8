namespace CoeMap.Listings;

/// <summary>How one listing relates to another, read from the one that says it.</summary>
public enum RelationKind { BuildsOn, Replaces, PartOf, Uses, Implements, AlternativeTo }

/// <summary>The same relation read from the other end.</summary>
public static class RelationWords
{
    public static string Inverse(RelationKind kind) => kind switch
    {
        RelationKind.BuildsOn => "Built on by",
        RelationKind.Replaces => "Replaced by",
        RelationKind.PartOf => "Includes",
        RelationKind.Uses => "Used by",
        RelationKind.Implements => "Implemented by",
        _ => Words.Label(RelationKind.AlternativeTo),
    };

    /// <param name="kind">As it was said.</param>
    /// <param name="isInverse">The reader stands at the other end.</param>
    public static string Label(RelationKind kind, bool isInverse) => isInverse ? Inverse(kind) : Words.Label(kind);
}
