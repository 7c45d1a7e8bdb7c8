using CoeMap.Database;
using CoeMap.Themes;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>What the form offers: every organisation, and the thirty-nine practices by focus area; two statements.</summary>
public sealed class EvidenceChoices(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<EvidenceOffer> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await ReadAsync(db, stop);
    }

    internal static async Task<EvidenceOffer> ReadAsync(CoeMapDb db, CancellationToken stop) => new(
        await db.Organisations.OrderBy(o => o.Name).Select(o => new KeyValuePair<Guid, string>(o.Id, o.Name)).ToListAsync(stop),
        [.. (await db.Themes.AsNoTracking().Include(t => t.FocusAreas.OrderBy(a => a.Position)).OrderBy(t => t.Position).ToListAsync(stop))
            .SelectMany(t => t.FocusAreas).SelectMany(a => a.Ideas.SelectMany(i => i.Activities.Select(v => new Practice(ActivityKey.Of(i.Slug, v.Verb), v.Text, a.Name))))]);
}

public sealed record EvidenceOffer(IReadOnlyList<KeyValuePair<Guid, string>> Organisations, IReadOnlyList<Practice> Practices)
{
    public IReadOnlyDictionary<Guid, string> OrganisationNames => Organisations.ToDictionary(o => o.Key, o => o.Value);
    public IReadOnlyDictionary<string, string> PracticeTexts => Practices.ToDictionary(p => p.Key, p => p.Text, StringComparer.Ordinal);
}

/// <summary>One of the thirty-nine activities.</summary>
public sealed record Practice(string Key, string Text, string Area);
