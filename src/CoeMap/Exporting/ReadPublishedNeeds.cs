using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>Needs that everybody sees, for other programs, the newest first; one statement.</summary>
public sealed class ReadPublishedNeeds(IDbContextFactory<CoeMapDb> dbs, PublicAddress site)
{
    /// <param name="theme">A theme's slug; null for all.</param>
    /// <param name="state">Null for all.</param>
    /// <param name="after">The last one of the page before.</param>
    /// <param name="most">How many a page holds.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<PageAfter<PublishedNeed>> RunAsync(string? theme, NeedState? state, Guid? after, int most, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var wanted = db.Needs.AsNoTracking().Public();
        if (theme is not null) wanted = wanted.Where(n => n.Themes.Contains(theme));
        if (state is not null) wanted = wanted.Where(n => n.State == state);
        var total = wanted;
        if (after is { } id) wanted = wanted.Where(n => n.Id.CompareTo(id) < 0);
        var rows = await Rows(db, wanted.OrderByDescending(n => n.Id).Take(most + 1)).Select(n => new { Need = n, Total = total.Count() }).ToListAsync(stop);
        return PageAfter.Of([.. rows.OrderByDescending(r => r.Need.Id.ToString(), StringComparer.Ordinal)], most, r => r.Need, r => r.Need.Id, r => r.Total);
    }

    /// <returns>Null when there is none that everybody sees.</returns>
    public async Task<PublishedNeed?> OneAsync(string slugOrId, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var all = db.Needs.AsNoTracking().Public();
        return await Rows(db, Guid.TryParse(slugOrId, out var id) ? all.Where(n => n.Id == id) : all.Where(n => n.Slug == slugOrId)).FirstOrDefaultAsync(stop);
    }

    private IQueryable<PublishedNeed> Rows(CoeMapDb db, IQueryable<Need> needs)
    {
        var root = site.Root;
        return from n in needs
               from o in db.Organisations.Where(o => o.Id == n.OrganisationId).DefaultIfEmpty()
               select new PublishedNeed
               {
                   Id = n.Id,
                   Slug = n.Slug!,
                   Url = root + "/needs/" + n.Slug,
                   Api = root + "/api/v1/needs/" + n.Slug,
                   Title = n.Title,
                   Problem = n.Problem,
                   Context = n.Context,
                   Themes = n.Themes,
                   State = n.State,
                   Organisation = o == null ? null : new NamedLink(o.Slug, o.Name),
                   System = n.SystemSlug,
                   Deadline = n.Deadline,
                   Answers = db.NeedOffers.Count(a => a.NeedId == n.Id && a.RemovedAt == null),
                   PostedAt = n.PostedAt!.Value,
                   EndedAt = n.EndedAt,
                   WhatHappened = n.WhatHappened,
               };
    }
}
