using CoeMap.Adoption;
using CoeMap.Listings;

namespace CoeMap.Networks;

/// <summary>What joins two things, in the order in which a picture with too little room keeps them.</summary>
public enum Tie
{
    BuildsOn, Replaces, PartOf, Uses, Implements, AlternativeTo,
    Lead, Owner, Sponsor, DeliveryPartner, Funder, Supplier, Pilot,
    WorksWith,
    InUse, Piloting,
}

/// <summary>A tie in words, from either end.</summary>
public static class TieWords
{
    /// <param name="tie">The tie.</param>
    /// <param name="isInverse">Read from the other end: of a listing where an organisation does something, of the other listing where one says something.</param>
    public static string Of(Tie tie, bool isInverse) => tie switch
    {
        Tie.Lead => isInverse ? "Led by" : "Leads",
        Tie.Owner => isInverse ? "Owned by" : "Owns",
        Tie.Sponsor => isInverse ? "Sponsored by" : "Sponsors",
        Tie.DeliveryPartner => isInverse ? "Delivered with" : "Helps to deliver",
        Tie.Funder => isInverse ? "Funded by" : "Funds",
        Tie.Supplier => isInverse ? "Supplied by" : "Supplies",
        Tie.Pilot => isInverse ? "Piloted by" : "Pilots",
        Tie.WorksWith => "Works with",
        Tie.InUse => isInverse ? "In use at" : "Uses",
        Tie.Piloting => isInverse ? "Being piloted at" : "Is piloting",
        _ => RelationWords.Label(Enum.Parse<RelationKind>(tie.ToString()), isInverse),
    };

    /// <summary>Between listings, between organisations, or between the two: a line is drawn in one of three ways.</summary>
    public static string Line(Tie tie) => tie < Tie.Lead ? "relation" : tie < Tie.InUse ? "part" : "use";

    /// <summary>By the words the tables use.</summary>
    internal static readonly IReadOnlyDictionary<string, Tie> ByWord = Enum.GetValues<Tie>().ToDictionary(WordOf, StringComparer.Ordinal);

    private static string WordOf(Tie tie) => tie switch
    {
        Tie.InUse => "use:" + Words.Of(AdoptionStage.InUse),
        Tie.Piloting => "use:" + Words.Of(AdoptionStage.Piloting),
        Tie.WorksWith => "works-with",
        < Tie.Lead => "relation:" + Words.Of(Enum.Parse<RelationKind>(tie.ToString())),
        _ => "part:" + Words.Of(Enum.Parse<ParticipationRole>(tie.ToString())),
    };
}
