using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace CoeMap.Organisations;

/// <summary>What part of the list of organisations is asked for; it stands in the address.</summary>
public sealed record OrganisationSearch(string Name = "", OrganisationKind? Kind = null, Region? Region = null, int Page = 1)
{
    private const int MaxName = 100;

    public bool IsNarrowed => Name.Length > 0 || Kind is not null || Region is not null;

    public static OrganisationSearch From(string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        var name = string.Concat(given.GetValueOrDefault("name").ToString().EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(MaxName)).Trim();
        return new(
            name,
            Words.Parse<OrganisationKind>(given.GetValueOrDefault("kind")),
            Words.Parse<Region>(given.GetValueOrDefault("region")),
            int.TryParse(given.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 500) : 1);
    }

    public string ToAddress()
    {
        var parts = new (string Key, string? Value)[]
        {
            ("name", Name), ("kind", Kind is null ? null : Words.Of(Kind)), ("region", Region is null ? null : Words.Of(Region)),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        };
        var query = string.Join('&', parts.Where(p => p.Value is { Length: > 0 }).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "/organisations" : "/organisations?" + query;
    }
}
