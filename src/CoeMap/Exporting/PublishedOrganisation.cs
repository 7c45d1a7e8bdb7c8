using System.ComponentModel;
using CoeMap.Organisations;

namespace CoeMap.Exporting;

/// <summary>An organisation as other programs read it: no mail domains, no mailbox, no member.</summary>
[Description("An organisation on the map.")]
public sealed record PublishedOrganisation
{
    [Description("Never changes.")]
    public required Guid Id { get; init; }

    [Description("The last part of its address; an old one redirects to the new.")]
    public required string Slug { get; init; }

    [Description("Its page for people.")]
    public required string Url { get; init; }

    [Description("This organisation in the API.")]
    public required string Api { get; init; }

    [Description("What it is called.")]
    public required string Name { get; init; }

    [Description("Other names.")]
    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    [Description("What it is.")]
    public required OrganisationKind Kind { get; init; }

    [Description("Where it works.")]
    public required Region? Region { get; init; }

    [Description("Its own website.")]
    public required string? Website { get; init; }

    [Description("For a local authority: the ONS code in force since 1 April 2025.")]
    public required string? GssCode { get; init; }

    [Description("For a local authority: the Department for Education’s three-digit code.")]
    public required string? DfeCode { get; init; }

    [Description("For a local authority: which type.")]
    public required AuthorityType? AuthorityType { get; init; }

    [Description("Rough centre in degrees north: a dot on a map, not an address.")]
    public required double? Latitude { get; init; }

    [Description("Rough centre in degrees east.")]
    public required double? Longitude { get; init; }

    [Description("How many published listings it leads or takes part in; read them at /api/v1/listings?organisation=.")]
    public required int Listings { get; init; }

    [Description("For a local authority: its ten statistical neighbours (Department for Education), the nearest first, by slug.")]
    public required IReadOnlyList<string> StatisticalNeighbours { get; init; }

    [Description("The month of the Department for Education’s model that names those neighbours, such as 2025-05; null without neighbours.")]
    public required string? StatisticalNeighboursOf { get; init; }

    [Description("Organisations that it works with, whoever of the two said so.")]
    public required IReadOnlyList<OrganisationTie> WorksWith { get; init; }
}

[Description("An organisation that another one works with.")]
public sealed record OrganisationTie(
    [property: Description("The last part of its address.")] string Slug,
    [property: Description("What it is called.")] string Name,
    [property: Description("Stated by somebody, or inferred from a file.")] RelationBasis Basis,
    [property: Description("The source’s own word.")] string? Word,
    [property: Description("Where it was read.")] string? Source,
    [property: Description("The day of the source, or when it came to the map.")] DateOnly SaidOn);
