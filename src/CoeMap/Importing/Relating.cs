using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Brings relations between listings of the same collection into their revisions, once both are there: a new listing's number is its revision's.</summary>
internal static class Relating
{
    /// <summary>Rewords what waits, and leaves what is decided: a later import of the same file proposes the rest.</summary>
    /// <returns>How many revisions name more relations now.</returns>
    public static async Task<int> RunAsync(CoeMapDb db, Guid importId, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await db.ImportRows.Where(r => r.ImportId == importId && r.Thing == RowThing.Listing && r.State == RowState.Accepted && r.MadeId != null).ToListAsync(stop);
        var saying = rows.Where(r => r.Others.Relations.Count > 0).ToList();
        if (saying.Count == 0) return 0;
        var wanted = saying.SelectMany(r => r.Others.Relations).Select(r => r.SourceId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var source = saying[0].Source;
        var known = await db.ImportRows.AsNoTracking().Where(r => r.Source == source && wanted.Contains(r.SourceId) && r.Thing == RowThing.Listing && r.State == RowState.Accepted && (r.MadeId != null || r.ListingId != null))
            .Select(r => new { r.SourceId, Id = r.ListingId ?? r.MadeId!.Value, r.AcceptedAt }).ToListAsync(stop);
        var numbers = known.GroupBy(k => k.SourceId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(k => k.AcceptedAt)!.Id, StringComparer.Ordinal);
        var ids = saying.ConvertAll(r => r.MadeId!.Value);
        var revisions = await db.Revisions.Where(r => ids.Contains(r.Id) && (r.State == RevisionState.Submitted || r.State == RevisionState.Draft || r.State == RevisionState.Returned)).ToDictionaryAsync(r => r.Id, stop);
        var changed = 0;
        foreach (var row in saying)
        {
            if (!revisions.TryGetValue(row.MadeId!.Value, out var revision)) continue;
            var relations = row.Others.Relations.Select(r => (Said: r, Id: r.ListingId ?? (r.SourceId is { } s && numbers.TryGetValue(s, out var id) ? id : (Guid?)null)))
                .Where(r => r.Id is { } id && id != (revision.ListingId ?? revision.Id)).Select(r => Of(r.Said, r.Id!.Value, row.Source));
            var all = revision.Content.Relations.Concat(relations).DistinctBy(r => (r.Kind, r.ListingId)).Take(StatedRelation.Most).ToList();
            if (all.Count == revision.Content.Relations.Count) continue;
            if (revision.CanBeChanged) revision.Change(revision.Content with { Relations = all }, now);
            else revision.Reword(revision.Content with { Relations = all }, now);
            changed++;
        }

        return changed;
    }

    /// <summary>As a content says it.</summary>
    public static StatedRelation Of(AwaitedRelation said, Guid listing, string source) =>
        new(Words.Require<RelationKind>(said.Kind), listing, said.IsInferred ? RelationBasis.Inferred : RelationBasis.Stated, Short(said.Word), source);

    private static string Short(string word) => word.Length <= StatedRelation.MaxWord ? word : word[..StatedRelation.MaxWord];
}
