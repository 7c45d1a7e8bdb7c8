using System.ComponentModel;
using CoeMap.Listings;

namespace CoeMap.Exporting;

[Description("How one listing relates to another, read from the first to the second.")]
public sealed record PublishedRelation(
    [property: Description("The listing that says it.")] NamedLink Listing,
    [property: Description("What it is to the other.")] RelationKind Kind,
    [property: Description("The other listing.")] NamedLink Other,
    [property: Description("Stated by somebody, or inferred from a file.")] RelationBasis Basis,
    [property: Description("The source’s own word.")] string? Word,
    [property: Description("Where it was read.")] string? Source,
    [property: Description("The day of the source, or of its first publication.")] DateOnly SaidOn);
