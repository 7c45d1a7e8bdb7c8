using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Organisations;

/// <summary>Whom an organisation works with, for those who may say so, and whom they can choose; three statements.</summary>
public sealed class WhomItWorksWith(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is no such organisation or the asker does not speak for it.</returns>
    public async Task<PartnersOfOrganisation?> RunAsync(Me me, string slug)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var organisation = await db.Organisations.SpokenForBy(me).Where(o => o.Slug == slug).Select(o => new { o.Id, o.Name }).FirstOrDefaultAsync();
        if (organisation is null) return null;
        var partners = await (from r in db.OrganisationRelations
                              where r.OrganisationId == organisation.Id || r.OtherId == organisation.Id
                              join o in db.Organisations on r.OrganisationId == organisation.Id ? r.OtherId : r.OrganisationId equals o.Id
                              orderby o.Name
                              select new PartnerOfOrganisation(o.Id, o.Slug, o.Name, r.Basis, r.Word, r.Source, r.SaidOn)).ToListAsync();
        return new(
            organisation.Name, partners,
            await db.Organisations.Where(o => o.Id != organisation.Id).OrderBy(o => o.Name).Select(o => new OrganisationChoice(o.Id, o.Name, o.Kind)).ToListAsync());
    }
}

public sealed record PartnersOfOrganisation(string Name, IReadOnlyList<PartnerOfOrganisation> Partners, IReadOnlyList<OrganisationChoice> Choices);

/// <param name="Word">The source's own word.</param>
public sealed record PartnerOfOrganisation(Guid Id, string Slug, string Name, RelationBasis Basis, string? Word, string? Source, DateOnly SaidOn);
