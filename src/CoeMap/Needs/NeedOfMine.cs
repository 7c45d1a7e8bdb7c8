using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>A need as whoever looks after it changes and checks it.</summary>
public sealed class NeedOfMine(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none or it is not mine.</returns>
    public async Task<Need?> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Needs.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(n => n.Id == id);
    }
}

/// <summary>What the form of a need offers to choose from; two statements.</summary>
public sealed class NeedChoices(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<(IReadOnlyList<ThemeName> Themes, IReadOnlyList<ThemeName> Systems)> RunAsync()
    {
        await using var db = await dbs.CreateDbContextAsync();
        return (
            await db.Themes.OrderBy(t => t.Position).Select(t => new ThemeName(t.Slug, t.Name)).ToListAsync(),
            await db.Technologies.Where(t => t.Kind == TechnologyKind.CaseManagementSystem).OrderBy(t => t.Name).Select(t => new ThemeName(t.Slug, t.Name)).ToListAsync());
    }
}

/// <summary>Local authorities by name, for a form to choose from.</summary>
public sealed class AuthorityChoices(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<IReadOnlyList<ThemeName>> RunAsync()
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority).OrderBy(o => o.Name).Select(o => new ThemeName(o.Slug, o.Name)).ToListAsync();
    }
}

/// <summary>The need behind a nudge's link, for whoever opened it.</summary>
public sealed class ReadNudge(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null when the link leads nowhere any more.</returns>
    public async Task<NudgedNeed?> RunAsync(string key)
    {
        if (!LinkKey.IsOne(key)) return null;
        await using var db = await dbs.CreateDbContextAsync();
        var (hash, now) = (LinkKey.HashOf(key), clock.GetUtcNow());
        return await db.Needs.Where(n => n.KeyHash == hash).Select(n => new NudgedNeed(n.Slug!, n.Title, n.PostedAt!.Value, n.KeyExpiresAt <= now, n.State == NeedState.Open || n.State == NeedState.Matched)).FirstOrDefaultAsync();
    }
}

public sealed record NudgedNeed(string Slug, string Title, DateTimeOffset PostedAt, bool IsExpired, bool IsLive);
