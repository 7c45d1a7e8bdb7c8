using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>What the listing form offers to choose from.</summary>
public sealed class ListingChoices(IDbContextFactory<CoeMapDb> dbs)
{
    /// <summary>Three statements.</summary>
    public async Task<OfferedChoices> RunAsync()
    {
        await using var db = await dbs.CreateDbContextAsync();
        return new(
            await db.Organisations.OrderBy(o => o.Name).Select(o => new OrganisationChoice(o.Id, o.Name, o.Kind)).ToListAsync(),
            await (from theme in db.Themes
                   join area in db.FocusAreas on theme.Slug equals area.ThemeSlug
                   orderby theme.Position, area.Position
                   select new AreaChoice(theme.Slug, theme.Name, area.Slug, area.Name)).ToListAsync(),
            await db.Technologies.OrderBy(t => t.Name).Select(t => new TechnologyChoice(t.Slug, t.Name, t.Kind)).ToListAsync());
    }
}

public sealed record OfferedChoices(IReadOnlyList<OrganisationChoice> Organisations, IReadOnlyList<AreaChoice> Areas, IReadOnlyList<TechnologyChoice> Technologies);

public sealed record AreaChoice(string ThemeSlug, string Theme, string Slug, string Name);

public sealed record TechnologyChoice(string Slug, string Name, TechnologyKind Kind);
