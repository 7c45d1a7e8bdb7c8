using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Organisations that an import brings: the listings that name them wait, and take them in once a moderator has let them onto the map.</summary>
internal static class ArrivedOrganisations
{
    /// <returns>Their numbers, by source and what the source calls them. One statement.</returns>
    public static async Task<IReadOnlyDictionary<string, Guid>> ReadAsync(CoeMapDb db, IReadOnlyList<ImportRow> rows, CancellationToken stop)
    {
        var awaited = rows.SelectMany(r => r.Others.Awaited, (r, a) => KeyOf(r.Source, a.SourceId)).Distinct(StringComparer.Ordinal).ToList();
        if (awaited.Count == 0) return new Dictionary<string, Guid>(StringComparer.Ordinal);
        var made = await db.ImportRows.AsNoTracking().Where(r => r.Thing == RowThing.Organisation && r.State == RowState.Accepted && r.MadeId != null && awaited.Contains(r.Source + " " + r.SourceId))
            .Where(r => db.Organisations.Any(o => o.Id == r.MadeId)).Select(r => new { r.Source, r.SourceId, r.MadeId }).ToListAsync(stop);
        return made.GroupBy(r => KeyOf(r.Source, r.SourceId), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().MadeId!.Value, StringComparer.Ordinal);
    }

    public static bool AllOf(ImportRow row, IReadOnlyDictionary<string, Guid> arrived) => row.Others.Awaited.All(a => arrived.ContainsKey(KeyOf(row.Source, a.SourceId)));

    public static ListingContent In(ListingContent content, ImportRow row, IReadOnlyDictionary<string, Guid> arrived)
    {
        foreach (var part in row.Others.Awaited)
        {
            if (!arrived.TryGetValue(KeyOf(row.Source, part.SourceId), out var id)) continue;
            var role = part.Role == ParticipationRole.Lead ? ParticipationRole.Owner : part.Role; // where another leads already
            content = part.Role == ParticipationRole.Lead && content.LeadOrganisationId is null
                ? content with { LeadOrganisationId = id }
                : content with { TakingPart = [.. content.TakingPart.Append(new TakingPart(id, role)).Distinct()] };
        }

        return content;
    }

    private static string KeyOf(string source, string id) => source + " " + id;
}
