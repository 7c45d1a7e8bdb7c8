using CoeMap.Importing;

namespace CoeMap.Tests.Importing;

/// <summary>A small map of the world of our own that holds every oddity of real ones. The word makes its names unique.</summary>
internal static class ACollection
{
    public const string Person = "Ada Examplewell";
    public const string Address = "ada.examplewell@people.example.org";
    public const string Partner = "Bea_Samplesworth";
    public const string Number = "020 7946 0018";

    public static ImportedFile With(string word) => Bringing.Yaml(
        ("organizations/0_README.yaml", "'@type': ORGANIZATION\nname: Template"),
        ("organizations/test_org.yaml", "'@type': ORGANIZATION\nname: Test"),
        ("organizations/data_to_insight.yaml", $$"""
            '@type': ORGANIZATION
            super_concept: AGENT
            name: Data to Insight
            organization_fields:
              organisation_type: service
              region: England
              projects:
                - {{word}}_fund
                - {{word}}_dataset
              persons:
                - name: {{Person}}
                  role: Lead officer
                  from: 1900-01-01
            """),
        ($"organizations/{word}_hub.yaml", $$"""
            '@type': ORGANIZATION
            name: {{word}} Hub
            organization_fields:
              organisation_type: Membership body
              region: England and Wales
              projects:
                -
              persons: {{Person}}(Chief Officer) - {{Address}}
            email:  {{Address}}
            phone: {{Number}}
            website: https://{{word}}.example.com/
            """),
        ($"services/{word}_dataset.yaml", $$"""
            '@type': SERVICE  # a comment
            name: {{word}} Dataset
            name: A second name
            description: >
              A shared dataset that {{Person}} and others keep, so that authorities
              compare what they record. Ask {{Address}} or {{Number}}.
            tags:
              - data_standard
              - example_tag
              - SQL
            version: 2025.07
            date_published: 2025-01-01
            website: https://github.com/example/{{word}}-dataset
            contact:
              name: First contact
              e-mail: {{Address}}
              name: Second contact
            notes: >
              It is kept in the open.

              access_url: https://example.com/{{word}}/report
            service_fields:
              lead_organisation: d2i
              delivery_partners:
                - essex_county_council
                - {{word}}_hub
                - nobody_{{word}}
              status: active
            """),
        ($"services/{word}_empty.yaml", $$"""
            '@type': FUNCTION
            name: {{word}} Empty
            description: >
              Short summary of the entity or activity
            tags:
              - example_tag
            website: https://example.org
            notes: >
              Optional notes for further detail, sources or internal use
            service_fields:
              lead_organisation: {{word}}_hub
              delivery_partners:
                -
              scope: >
                Sample txt
            """),
        ($"plans/{word}_fund.yaml", $$"""
            '@type': PLAN
            name: {{word}} Fund
            description: A fund that pays for better data in children's services.
            date_published: 2021-06-01
            tags:
              - policy
            plan_fields:
              status: active
              linked_framework: {{word}}_dataset
            """),
        ($"events/{word}_meeting.yaml", $$"""
            '@type': EVENT
            name: {{word}} Meeting
            description: >
              The network meets. It is chaired by Some Otherperson and a council.
            date_published: ''
            event_fields:
              lead_organisation: data_to_insight
              collaborators:
                - essex
                - {{Person.Replace(' ', '_')}}
                - {{Partner}}
              location: england
              date: 2025-03-03
            """),
        ($"events/{word}_undated.yaml", $$"""
            '@type': OBSERVATION
            name: {{word}} Undated
            description: A review of how data is used, which has no date of its own.
            tags: policy
            event_fields:
              lead_organisation: department_for_education
              date: 1900-01-01
            """),
        ($"rules/{word}_rule.yaml", $"'@type': RULE\nname: {word} Rule\ndescription: What a dataset must hold.\nlead_organisation: department_for_education\ncollaborators:\n  - d2i\n"),
        ($"rules/{word}_nested_rule.yaml", $"'@type': RULE\nname: {word} Nested\nrule_fields:\n  lead_organisation: dfe\n  collaborators: null\n"),
        ($"resources/{word}_paper.yaml", $"'@type': RESOURCE\nname: {word} Paper\nresource_fields:\n  publisher: example_org\n  access_url: https://example.com/{word}/paper.pdf\n  related_entities:\n    - {word}_dataset\n    - \n"),
        ($"people/{word}_person.yaml", $"'@type': PERSON\nname: {Person}\nemail: {Address}\n"),
        ($"collections/{word}_all.yaml", $"'@type': COLLECTION\nname: {word} All\n"),
        ($"relationships/{word}_a.yaml", $"'@type': RELATIONSHIP\nname: Rule and dataset\nsource: {word}_rule\ntarget: {word}_dataset\nrelationship_type: appliedTo\n"),
        ($"relationships/{word}_b.yaml", $"'@type': RELATIONSHIP\nname: Fund and dataset\nrelationship_fields:\n  source: {word}_fund\n  target: {word}_dataset\n  relationship_type: maintains\n"),
        ($"relationships/{word}_c.yaml", $"'@type': RELATIONSHIP\nname: Nobody\nsource: nobody_{word}\ntarget: {word}_dataset\nrelationship_type: provides\n"),
        ($"other/{word}_broken.yaml", "'@type': SERVICE\nname: [half"));
}
