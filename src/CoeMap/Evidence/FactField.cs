using System.Globalization;

namespace CoeMap.Evidence;

/// <summary>One stated fact as people read it: the label of the form and its text, empty when nothing is said.</summary>
public sealed record FactField(string Label, string Text)
{
    /// <param name="facts">What is stated.</param>
    /// <param name="organisations">Names by id.</param>
    /// <param name="practices">Activities by key.</param>
    public static IReadOnlyList<FactField> Of(EvidenceFacts facts, IReadOnlyDictionary<Guid, string> organisations, IReadOnlyDictionary<string, string> practices) =>
    [
        new("What changed", facts.Claim),
        new("For which outcome", Words.Label(facts.Outcome)),
        new("Direction", Words.Label(facts.Direction)),
        new("How it was found out", Words.Label(facts.Design)),
        new("Who looked at it", Words.Label(facts.By)),
        new("In how many organisations", facts.Organisations.ToString(CultureInfo.InvariantCulture)),
        new("Which ones", string.Join('\n', facts.OrganisationIds.Select(id => organisations.GetValueOrDefault(id, "An organisation that is gone")))),
        new("Period", Period(facts)),
        new("Numbers", facts.Numbers ?? ""),
        new("The setting", facts.Context ?? ""),
        new("Source", facts.Source ?? ""),
        new("Address of the source", facts.SourceUrl ?? ""),
        new("Practice", facts.Practice is null ? "" : practices.GetValueOrDefault(facts.Practice, facts.Practice)),
    ];

    public static string Period(EvidenceFacts facts) =>
        facts.FromYear is { } from && from != facts.UntilYear
            ? string.Create(CultureInfo.InvariantCulture, $"{from} to {facts.UntilYear}")
            : facts.UntilYear.ToString(CultureInfo.InvariantCulture);
}
