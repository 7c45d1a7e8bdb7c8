using System.Buffers;
using System.Text;
using System.Text.Json;
using CoeMap.Events;
using CoeMap.Exporting;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Web.Govuk;
using Microsoft.AspNetCore.Components;

namespace CoeMap.Web.Components;

/// <summary>A thing in the words of schema.org; addresses in it are from the site's root.</summary>
/// <param name="Type">Its type there.</param>
/// <param name="Says">Its properties; what says nothing is left out.</param>
public sealed record SchemaThing(string Type, IReadOnlyDictionary<string, object?> Says);

/// <summary>Things of the map in the words of schema.org. No person is among them.</summary>
public static class SchemaOrg
{
    public static SchemaThing Listing(ListingToRead listing)
    {
        var says = listing.Content;
        var isTool = says.Kind is ListingKind.Tool;
        return new(isTool ? "SoftwareApplication" : says.Kind is ListingKind.Partner ? "Service" : "Project", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@id"] = $"/listings/{listing.Slug}",
            ["url"] = $"/listings/{listing.Slug}",
            ["name"] = says.Name,
            ["alternateName"] = says.AlsoKnownAs,
            ["description"] = says.Summary,
            ["keywords"] = says.Tags.Count > 0 ? string.Join(", ", says.Tags) : null,
            [says.Kind is ListingKind.Project ? "parentOrganization" : "provider"] = Organisation(listing.Lead.Slug, listing.Lead.Name),
            ["sameAs"] = new[] { says.Website, says.Repository }.OfType<string>().ToList(),
            ["applicationCategory"] = isTool ? "Children’s social care" : null,
            ["operatingSystem"] = isTool && says.RunsIn.Count > 0 ? string.Join(", ", says.RunsIn.Select(r => Words.Label(r))) : null,
            ["license"] = isTool && says.Licence is { } licence and not ("other" or "none" or "undecided") ? $"https://spdx.org/licenses/{licence}.html" : null,
            ["offers"] = isTool && says.Cost is CostBand.Free ? Nested("Offer", ("price", "0"), ("priceCurrency", "GBP")) : null,
            ["foundingDate"] = says.Kind is ListingKind.Project ? says.StartYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            ["dissolutionDate"] = says.Kind is ListingKind.Project ? says.EndYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            ["areaServed"] = says.Kind is ListingKind.Partner ? "England" : null,
        });
    }

    public static SchemaThing Of(Organisation organisation) => new(organisation.Kind is OrganisationKind.LocalAuthority ? "GovernmentOrganization" : "Organization", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["@id"] = $"/organisations/{organisation.Slug}",
        ["url"] = $"/organisations/{organisation.Slug}",
        ["name"] = organisation.Name,
        ["alternateName"] = organisation.AlsoKnownAs,
        ["sameAs"] = organisation.Website,
        ["identifier"] = organisation.GssCode,
        ["areaServed"] = organisation.Region is { } region ? Words.Label(region) : null,
    });

    public static SchemaThing Of(Event one) => new("Event", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["@id"] = $"/events/{one.Slug}",
        ["url"] = $"/events/{one.Slug}",
        ["name"] = one.Title,
        ["startDate"] = one.StartsAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["endDate"] = one.EndsAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["eventStatus"] = one.CancelledAt is null ? "https://schema.org/EventScheduled" : "https://schema.org/EventCancelled",
        ["eventAttendanceMode"] = one.OnlineLink is null ? "https://schema.org/OfflineEventAttendanceMode" : one.Place is null ? "https://schema.org/OnlineEventAttendanceMode" : "https://schema.org/MixedEventAttendanceMode",
        ["location"] = one.Place is not null ? Nested("Place", ("name", one.Place), ("address", one.Place)) : Nested("VirtualLocation", ("url", $"/events/{one.Slug}")),
        ["organizer"] = Nested("Organization", ("name", one.Organiser)),
    });

    public static SchemaThing Breadcrumbs(IEnumerable<Crumb> crumbs) => new("BreadcrumbList", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["itemListElement"] = crumbs.Select((c, i) => Nested("ListItem", ("position", i + 1), ("name", c.Text), ("item", c.Href))).ToList(),
    });

    public static readonly SchemaThing Website = new("WebSite", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["@id"] = "/",
        ["url"] = "/",
        ["name"] = Headline.SiteName,
        ["inLanguage"] = "en-GB",
        ["license"] = OpenLicence.Address,
        ["potentialAction"] = Nested("SearchAction", ("target", Nested("EntryPoint", ("urlTemplate", "/search?q={search_term_string}"))), ("query-input", "required name=search_term_string")),
    });

    public static readonly SchemaThing Dataset = new("Dataset", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["@id"] = "/api",
        ["url"] = "/api",
        ["name"] = "CoE Map: data and digital work in English children’s social care",
        ["description"] = "Projects, tools and partners for data and digital work in English children’s social care: who leads them, who has confirmed that they use them, what they need to be reused.",
        ["license"] = OpenLicence.Address,
        ["isAccessibleForFree"] = true,
        ["spatialCoverage"] = "England",
        ["distribution"] = new[] { ("text/csv", "csv"), ("application/json", "json"), ("application/zip", "zip") }
            .Select(f => Nested("DataDownload", ("encodingFormat", f.Item1), ("contentUrl", $"/download/listings.{f.Item2}"))).ToList(),
    });

    /// <summary>As an element of the page. The writer escapes every &lt; and &amp;, so nothing that somebody wrote can end it.</summary>
    public static MarkupString Element(SchemaThing thing, string site)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(json)) Write(writer, thing, site, isOutermost: true);
        return new($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(json.WrittenSpan)}</script>");
    }

    private static SchemaThing Organisation(string slug, string name) => Nested("Organization", ("@id", $"/organisations/{slug}"), ("url", $"/organisations/{slug}"), ("name", name));

    private static SchemaThing Nested(string type, params (string Key, object? Value)[] says) => new(type, says.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal));

    private static void Write(Utf8JsonWriter json, SchemaThing thing, string site, bool isOutermost = false)
    {
        json.WriteStartObject();
        if (isOutermost) json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", thing.Type);
        foreach (var (key, value) in thing.Says.Where(s => IsSaid(s.Value)))
        {
            json.WritePropertyName(key);
            Write(json, key, value!, site);
        }

        json.WriteEndObject();
    }

    private static bool IsSaid(object? value) => value is not (null or "" or IReadOnlyCollection<string> { Count: 0 } or IReadOnlyCollection<SchemaThing> { Count: 0 });

    private static void Write(Utf8JsonWriter json, string key, object value, string site)
    {
        switch (value)
        {
            case string path when key is "@id" or "url" or "item" or "contentUrl" or "urlTemplate": json.WriteStringValue(site + path); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case SchemaThing thing: Write(json, thing, site); break;
            case IEnumerable<object> several:
                json.WriteStartArray();
                foreach (var one in several) Write(json, "", one, site);
                json.WriteEndArray();
                break;
            default: throw new NotSupportedException($"schema.org has no word for {value.GetType()}.");
        }
    }
}
