using System.ComponentModel;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Exporting;

/// <summary>What visitors see that changed since somebody last asked, oldest change first; one statement.</summary>
/// <remarks>
/// Transactions end in another order than they begin. So only what was changed by transactions older than every one still at work is
/// told: of those none can appear later with a lower number, and a reader who goes on after the last number misses nothing.
/// </remarks>
public sealed class ReadChanges(IDbContextFactory<CoeMapDb> dbs, PublicAddress site)
{
    /// <param name="since">How far the asker has read.</param>
    /// <param name="most">How many at once.</param>
    /// <param name="stop">Ends the asking.</param>
    /// <returns>Null when the place is of another database, or of the future: the asker has to begin again.</returns>
    public async Task<ChangesRead?> RunAsync(ChangePlace since, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var rows = await db.Database.SqlQueryRaw<Row>(
            Sql, new NpgsqlParameter("in", (long)since.In), new NpgsqlParameter("thing", since.ThingId), new NpgsqlParameter("from", since.From ?? DateTimeOffset.UnixEpoch), new NpgsqlParameter("take", most + 1)).ToListAsync(stop);
        if (since.In >= (ulong)rows[0].Newest) return null;
        var changes = rows.Where(r => r.Of is not null).OrderBy(r => r.ChangedIn).ThenBy(r => r.ThingId.ToString(), StringComparer.Ordinal).ToList();
        var told = changes.Take(most).ToList();
        var next = told.Count == 0 ? since : new ChangePlace((ulong)told[^1].ChangedIn!.Value, told[^1].ThingId!.Value);
        return new(told.ConvertAll(r => r.Told(site.Root)), next, changes.Count > most);
    }

    // What went before anybody could have read of it is not told to who begins.
    private const string Sql =
        """
        SELECT pg_snapshot_xmax(n.snapshot)::text::bigint AS "Newest", c.of AS "Of", c.thing_id AS "ThingId", c.changed_in::text::bigint AS "ChangedIn",
               c.shown_in::text::bigint > @in AS "IsNew", c.changed_at AS "ChangedAt", c.is_public AS "IsPublic", c.merged_into_id AS "MergedIntoId",
               CASE c.of WHEN 'listing' THEN (SELECT l.slug FROM listings l WHERE l.id = coalesce(c.merged_into_id, c.thing_id) AND l.hidden_at IS NULL)
                         WHEN 'organisation' THEN (SELECT o.slug FROM organisations o WHERE o.id = coalesce(c.merged_into_id, c.thing_id))
                         WHEN 'theme' THEN (SELECT t.slug FROM themes t WHERE md5('theme:' || t.slug)::uuid = c.thing_id)
                         WHEN 'term' THEN (SELECT g.slug FROM glossary_terms g WHERE g.id = c.thing_id)
                         WHEN 'need' THEN (SELECT n.slug FROM needs n WHERE n.id = c.thing_id AND c.is_public) END AS "Slug"
        FROM (SELECT pg_current_snapshot() AS snapshot) n
        LEFT JOIN LATERAL (
            SELECT * FROM published_changes p
            WHERE (p.changed_in, p.thing_id) > (@in::text::xid8, @thing) AND p.changed_in < pg_snapshot_xmin(n.snapshot)
                  AND p.changed_at >= @from AND (p.is_public OR @in > 0)
            ORDER BY p.changed_in, p.thing_id LIMIT @take
        ) c ON true
        """;

    private sealed class Row
    {
        public long Newest { get; init; }
        public string? Of { get; init; }
        public Guid? ThingId { get; init; }
        public long? ChangedIn { get; init; }
        public bool? IsNew { get; init; }
        public DateTimeOffset? ChangedAt { get; init; }
        public bool? IsPublic { get; init; }
        public Guid? MergedIntoId { get; init; }
        public string? Slug { get; init; }

        private string Page => Of is "term" ? $"/glossary#{Slug}" : $"/{Of}s/{Slug}";

        // Themes and the glossary are read whole.
        private string Address => Of switch { "theme" => "/themes", "term" => "/glossary", _ => $"/{Of}s/{Slug}" };

        public ToldChange Told(string site)
        {
            var (kind, isThere) = (IsPublic is true ? IsNew is true ? ChangeKind.Created : ChangeKind.Changed : MergedIntoId is null ? ChangeKind.Hidden : ChangeKind.Merged, Slug is not null);
            return new(
                Of!, ThingId!.Value, kind, ChangedAt!.Value, kind is ChangeKind.Created or ChangeKind.Changed ? Slug : null,
                isThere ? site + Page : null, isThere ? $"{site}/api/v1{Address}" : null, MergedIntoId);
        }
    }
}

/// <param name="Next">How far this goes: what to ask with the next time.</param>
/// <param name="IsMore">There is more to be told at once.</param>
public sealed record ChangesRead(IReadOnlyList<ToldChange> Changes, ChangePlace Next, bool IsMore);

public enum ChangeKind { Created, Changed, Hidden, Merged }

[Description("That something visitors see has changed, or is not shown any more; of that nothing but the id is told.")]
public sealed record ToldChange(
    [property: Description("listing, organisation, need, theme or term (of the glossary).")] string Of,
    [property: Description("Its id, which never changes.")] Guid Id,
    [property: Description("created: new since you last asked, or shown again. changed: read it again. hidden: drop it. merged: it is part of another now.")] ChangeKind Change,
    [property: Description("When, about: changes are in the order of “next”, not of the clock.")] DateTimeOffset At,
    [property: Description("The last part of its address; null for what is not shown.")] string? Slug,
    [property: Description("Its page, or that of what it became part of.")] string? Url,
    [property: Description("Where to read it, or what it became part of.")] string? Api,
    [property: Description("The id of what it became part of.")] Guid? MergedInto);
