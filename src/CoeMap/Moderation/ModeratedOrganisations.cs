using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Organisations by name, for a moderator to look after.</summary>
public sealed class ModeratedOrganisations(IDbContextFactory<CoeMapDb> dbs)
{
    public const int MostShown = 50;

    /// <param name="me">The moderator; nobody else finds anything.</param>
    /// <param name="name">A part of a name; empty shows those added last.</param>
    public async Task<IReadOnlyList<OrganisationLine>> RunAsync(Me me, string? name)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var wanted = db.Organisations.AsNoTracking().ModeratedBy(me);
        wanted = string.IsNullOrWhiteSpace(name)
            ? wanted.OrderByDescending(o => o.AddedAt).ThenBy(o => o.Name)
            : wanted.Where(o => EF.Functions.ILike(o.Name, $"%{name.Trim()}%") || o.AlsoKnownAs.Any(n => EF.Functions.ILike(n, $"%{name.Trim()}%"))).OrderBy(o => o.Name);
        return await wanted.Take(MostShown).Select(o => new OrganisationLine(
            o.Slug, o.Name, o.Kind, o.VerifiedMailDomains, db.Memberships.Count(m => m.OrganisationId == o.Id && m.ConfirmedAt != null && m.LeftAt == null))).ToListAsync();
    }
}

public sealed record OrganisationLine(string Slug, string Name, OrganisationKind Kind, IReadOnlyList<string> VerifiedMailDomains, int Members);
