using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Organisations;

/// <param name="Id">What the form posts.</param>
/// <param name="Name">What people choose by.</param>
public sealed record OrganisationChoice(Guid Id, string Name, OrganisationKind Kind);

/// <summary>Every organisation, by name, for a form to choose from.</summary>
public sealed class OrganisationChoices(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<OrganisationChoice>> RunAsync()
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Organisations.OrderBy(o => o.Name).Select(o => new OrganisationChoice(o.Id, o.Name, o.Kind)).ToListAsync();
    }
}
