using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>People who chose to say what they help with, and whose words meet those of a need or of a search; one statement. Never for suppliers.</summary>
public sealed class LikelyPeople(IDbContextFactory<CoeMapDb> dbs)
{
    /// <param name="me">Nobody is shown to visitors, to suppliers, and to whom nobody knows by name.</param>
    /// <param name="words">Of the need, or those searched for.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="mostWords">More than half of the words must be met, as in a search; else any one.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<IReadOnlyList<LikelyPerson>> RunAsync(Me? me, string words, int most, bool mostWords = false, CancellationToken stop = default)
    {
        if (me is not { IsSupplier: false, HasProfile: true } || string.IsNullOrWhiteSpace(words)) return [];
        var supplier = Words.Of(OrganisationKind.Supplier);
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Database.SqlQuery<LikelyPerson>(
            $"""
            SELECT f.slug AS "Slug", f.appears_as AS "Name", f.helps_with AS "HelpsWith", o.name AS "Organisation",
                   EXISTS (SELECT FROM memberships s JOIN organisations k ON k.id = s.organisation_id WHERE s.person_id = f.person_id AND s.left_at IS NULL AND k.kind = {supplier}) AS "IsSupplier"
            FROM (SELECT nullif(replace(plainto_tsquery('public.coemap', {words})::text, ' & ', ' | '), '')::tsquery AS any_word,
                         tsvector_to_array(to_tsvector('public.coemap', {words})) AS lexemes) q
            JOIN profiles f ON f.search_vector @@ q.any_word AND f.shown_at IS NOT NULL AND f.person_id <> {me.PersonId}
                AND (NOT {mostWords} OR 2 * (SELECT count(*) FROM unnest(tsvector_to_array(f.search_vector)) w WHERE w = ANY (q.lexemes)) > cardinality(q.lexemes))
            LEFT JOIN memberships m ON m.person_id = f.person_id AND m.left_at IS NULL AND m.confirmed_at IS NOT NULL
            LEFT JOIN organisations o ON o.id = m.organisation_id
            ORDER BY ts_rank(f.search_vector, q.any_word) DESC, f.slug LIMIT {most}
            """).ToListAsync(stop);
    }
}

/// <param name="Organisation">Where they are a confirmed member.</param>
/// <param name="IsSupplier">They belong, or claim to belong, to a supplier.</param>
public sealed record LikelyPerson(string Slug, string Name, string HelpsWith, string? Organisation, bool IsSupplier)
{
    /// <summary>Their organisation, with the label that suppliers carry everywhere.</summary>
    public string From => $"{Organisation}{(IsSupplier ? " (a supplier)" : "")}".Trim();
}
