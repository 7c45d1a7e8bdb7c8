using System.Text.Json;
using CoeMap.Database;

namespace CoeMap.Evidence;

/// <summary>A published item as every panel shows it.</summary>
/// <param name="Facts">What is stated.</param>
/// <param name="Strength">0 to 5.</param>
/// <param name="Lost">Why not more, by the rule it was weighed with.</param>
/// <param name="Named">The organisations that are named.</param>
/// <param name="Listing">What it is about.</param>
public sealed record ShownEvidence(Guid Id, EvidenceFacts Facts, int Strength, int RuleVersion, DateOnly WeighedOn, IReadOnlyList<LostPoints> Lost, IReadOnlyList<NamedPlace> Named, NamedPlace Listing)
{
    /// <summary>A jsonb object of an item e of a listing l, for a statement that shows several.</summary>
    internal const string Json =
        """
        jsonb_build_object('id', e.id, 'facts', e.facts, 'strength', e.strength, 'ruleVersion', e.rule_version, 'weighedOn', e.weighed_on,
            'listing', jsonb_build_object('slug', l.slug, 'name', l.name),
            'named', (SELECT jsonb_agg(jsonb_build_object('slug', o.slug, 'name', o.name) ORDER BY o.name)
                      FROM jsonb_array_elements_text(e.facts -> 'organisationIds') AS n (id) JOIN organisations o ON o.id = n.id::uuid))
        """;

    internal static ShownEvidence Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, JsonColumn.Options)!;
        var lost = EvidenceRule.Of(stored.RuleVersion).Weigh(stored.Facts, stored.WeighedOn).Lost;
        return new(stored.Id, stored.Facts, stored.Strength, stored.RuleVersion, stored.WeighedOn, lost, stored.Named ?? [], stored.Listing);
    }

    private sealed record Stored(Guid Id, EvidenceFacts Facts, int Strength, int RuleVersion, DateOnly WeighedOn, IReadOnlyList<NamedPlace>? Named, NamedPlace Listing);
}

public sealed record NamedPlace(string Slug, string Name);
