using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>People who chose to say what they help with, and whose words meet those of a need; one statement. Never for suppliers.</summary>
public sealed class LikelyPeople(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<LikelyPerson>> RunAsync(Me? me, string words, int most, CancellationToken stop = default)
    {
        if (me is not { IsSupplier: false, HasProfile: true } || string.IsNullOrWhiteSpace(words)) return [];
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Database.SqlQuery<LikelyPerson>(
            $"""
            SELECT f.slug AS "Slug", f.appears_as AS "Name", f.helps_with AS "HelpsWith", o.name AS "Organisation"
            FROM (SELECT nullif(replace(plainto_tsquery('public.coemap', {words})::text, ' & ', ' | '), '')::tsquery AS any_word) q
            JOIN profiles f ON f.search_vector @@ q.any_word AND f.shown_at IS NOT NULL AND f.person_id <> {me.PersonId}
            LEFT JOIN memberships m ON m.person_id = f.person_id AND m.left_at IS NULL AND m.confirmed_at IS NOT NULL
            LEFT JOIN organisations o ON o.id = m.organisation_id
            ORDER BY ts_rank(f.search_vector, q.any_word) DESC, f.slug LIMIT {most}
            """).ToListAsync(stop);
    }
}

/// <param name="Organisation">Where they are a confirmed member.</param>
public sealed record LikelyPerson(string Slug, string Name, string HelpsWith, string? Organisation);
