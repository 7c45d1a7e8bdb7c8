using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>What “Start here” can be asked: every authority, and each theme with its focus areas; two statements.</summary>
public sealed class StartChoices(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<StartForm> RunAsync(CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var authorities = await db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority).OrderBy(o => o.Name).Select(o => new KeyValuePair<string, string>(o.Slug, o.Name)).ToListAsync(stop);
        var problems = await db.FocusAreas.Join(db.Themes, a => a.ThemeSlug, t => t.Slug, (a, t) => new { a, t })
            .OrderBy(x => x.t.Position).ThenBy(x => x.a.Position).Select(x => new Problem(x.a.Slug, x.a.Name, x.t.Slug, x.t.Name)).ToListAsync(stop);
        return new(authorities, problems);
    }
}

public sealed record StartForm(IReadOnlyList<KeyValuePair<string, string>> Authorities, IReadOnlyList<Problem> Problems)
{
    /// <returns>The theme that a problem belongs to; null when it is none of them.</returns>
    public (string Slug, string Name)? ThemeOf(string? problem) =>
        Problems.FirstOrDefault(p => p.Slug == problem || p.ThemeSlug == problem) is { } found ? (found.ThemeSlug, found.Slug == problem ? found.Name : found.Theme) : null;
}

/// <param name="Slug">Of the focus area.</param>
public sealed record Problem(string Slug, string Name, string ThemeSlug, string Theme);
