using System.Globalization;

namespace CoeMap.Listings;

/// <summary>The published versions of a listing in words: what each changed, and when another organisation came to lead it.</summary>
internal static class PastVersions
{
    /// <param name="versions">Newest first.</param>
    /// <param name="names">Of what they mention.</param>
    /// <param name="firstPublishedAt">For a listing that reference data brought.</param>
    /// <param name="address">Where a version can be read, before its number; null where the reader may not.</param>
    public static IEnumerable<PastEvent> Tell(IReadOnlyList<PastVersion> versions, ContentNames names, DateTimeOffset firstPublishedAt, string? address)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            var (version, before) = (versions[i], versions.ElementAtOrDefault(i + 1));
            yield return new(version.At, PastKind.Version, $"Version {version.Number} published" + Changed(before, version, names), address is null ? null : string.Create(CultureInfo.InvariantCulture, $"{address}{version.Number}"));
            if (before is not null && before.Content.LeadOrganisationId != version.Content.LeadOrganisationId)
                yield return new(version.At, PastKind.Owner, $"Led by {names.Organisation(version.Content.LeadOrganisationId)}, before by {names.Organisation(before.Content.LeadOrganisationId)}", null);
        }

        if (!versions.Any(v => v.Number == 1)) yield return new(firstPublishedAt, PastKind.Version, versions.Count == 0 || versions[^1].Number == 2 ? "Added from public sources" : "First published", null);
    }

    private static string Changed(PastVersion? before, PastVersion version, ContentNames names)
    {
        if (before is null) return "";
        var fields = ContentField.Of(before.Content, names).Zip(ContentField.Of(version.Content, names))
            .Where(f => !string.Equals(f.First.Text, f.Second.Text, StringComparison.Ordinal)).Select(f => f.Second.Label.ToLowerInvariant()).ToList();
        return fields.Count == 0 ? ", the same words" : $": {string.Join(", ", fields)}";
    }
}
