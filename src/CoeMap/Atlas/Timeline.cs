using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Atlas;

/// <summary>The work on the map from its first year to its last, theme by theme, and what became of it; four statements.</summary>
/// <remarks>A listing of several themes stands under its first, or under the one that was asked for: each is drawn and counted once.</remarks>
public sealed class Timeline(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int BarsAPage = 100;

    public async Task<TimelineToRead> RunAsync(TimelineQuestion question, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var themes = await db.Themes.AsNoTracking().OrderBy(t => t.Position).Select(t => new ThemeColumn(t.Slug, t.Name)).ToListAsync(stop);
        if (!themes.Exists(t => t.Slug == question.Theme)) question = question with { Theme = null };

        var rows = RowsOf(db, question);
        var counts = await rows.GroupBy(r => r.Theme).Select(g => new
        {
            Theme = g.Key,
            Dated = g.Count(r => r.From != null),
            Ended = g.Count(r => r.From != null && r.Listing.Stage == Stage.Ended),
            Undated = g.Count(r => r.From == null),
            First = g.Min(r => r.From),
            Last = g.Max(r => r.Listing.EndYear),
        }).ToListAsync(stop);
        var groups = themes.ConvertAll(t => counts.Find(c => c.Theme == t.Slug) is { } c ? new TimelineTheme(t.Slug, t.Name, c.Dated, c.Ended, c.Undated) : new TimelineTheme(t.Slug, t.Name, 0, 0, 0));
        var bars = await PageAsync(db, rows, question, stop);

        var thisYear = clock.GetUtcNow().Year;
        var first = Math.Min(counts.Min(c => c.First) ?? thisYear, thisYear);
        return new(question, themes, groups, bars, first, Math.Max(thisYear, counts.Max(c => c.Last) ?? thisYear), thisYear);
    }

    private static IQueryable<Dated> RowsOf(CoeMapDb db, TimelineQuestion question)
    {
        var (theme, kind, region, stage) = (question.Theme, question.Kind, question.Region is { } r ? Words.Of(r) : null, question.Stage);
        return db.Listings.Public()
            .Where(l => (theme == null || l.Themes.Contains(theme)) && (kind == null || l.Kind == kind) && (region == null || l.Regions.Contains(region)) && (stage == null || l.Stage == stage))
            .Select(l => new Dated { Listing = l, Theme = theme ?? l.Themes[0], From = l.StartYear ?? l.EndYear });
    }

    private static async Task<IReadOnlyList<TimelineBar>> PageAsync(CoeMapDb db, IQueryable<Dated> rows, TimelineQuestion question, CancellationToken stop)
    {
        var page = await (from row in rows
                          where question.WithoutYears ? row.From == null : row.From != null
                          join theme in db.Themes on row.Theme equals theme.Slug
                          orderby theme.Position, row.From, row.Listing.Name, row.Listing.Id
                          select new { row.Listing.Id, row.Listing.Slug, row.Listing.Name, row.Listing.Kind, row.Listing.Stage, row.Theme, row.From, row.Listing.EndYear })
            .Skip((question.Page - 1) * BarsAPage).Take(BarsAPage).ToListAsync(stop);
        var ids = page.ConvertAll(p => p.Id);
        var successors = await (from said in db.Relations
                                where ids.Contains(said.OtherId) && (said.Kind == RelationKind.Replaces || said.Kind == RelationKind.BuildsOn)
                                join later in db.Listings.Public() on said.ListingId equals later.Id
                                orderby said.Kind descending, later.Name
                                select new { said.OtherId, later.Name }).ToListAsync(stop);
        return page.ConvertAll(p => new TimelineBar(p.Slug, p.Name, p.Kind, p.Stage, p.Theme, p.From, p.EndYear, successors.Find(s => s.OtherId == p.Id)?.Name));
    }

    private sealed class Dated
    {
        public required Listing Listing { get; init; }
        public required string Theme { get; init; }
        public int? From { get; init; }
    }
}

/// <param name="Asked">As it was understood.</param>
/// <param name="Themes">All six, for the filter.</param>
/// <param name="Groups">How much stands under each, over all pages.</param>
/// <param name="Bars">This page of it, by theme, first year and name.</param>
/// <param name="First">The earliest year of any that was asked for.</param>
/// <param name="Last">The latest year the picture needs.</param>
public sealed record TimelineToRead(
    TimelineQuestion Asked, IReadOnlyList<ThemeColumn> Themes, IReadOnlyList<TimelineTheme> Groups, IReadOnlyList<TimelineBar> Bars, int First, int Last, int ThisYear)
{
    public int Dated => Groups.Sum(g => g.Dated);
    public int Undated => Groups.Sum(g => g.Undated);
    public int Pages => Math.Max(1, ((Asked.WithoutYears ? Undated : Dated) + Timeline.BarsAPage - 1) / Timeline.BarsAPage);
}

/// <param name="Dated">With a first or a last year.</param>
/// <param name="Ended">Of those, how many have ended.</param>
/// <param name="Undated">Without any year.</param>
public sealed record TimelineTheme(string Slug, string Name, int Dated, int Ended, int Undated);

/// <param name="From">Its first year, or its last where only that is known; null without years.</param>
/// <param name="EndYear">Its last year, where one is known.</param>
/// <param name="Successor">What replaces it or builds on it, by name.</param>
public sealed record TimelineBar(string Slug, string Name, ListingKind Kind, Stage Stage, string Theme, int? From, int? EndYear, string? Successor)
{
    /// <summary>What became of it, in words: "Ended 2020, then 903 Validator".</summary>
    public string Became =>
        Words.Label(Stage) + (EndYear is { } end && Stage is Stage.Ended ? $" {end}" : "") + (Successor is null ? "" : Stage is Stage.Ended ? $", then {Successor}" : $", led to {Successor}");

    /// <summary>The last year of its bar: where no end is known, what has not ended goes on and what has ended is drawn for its first year alone.</summary>
    public int To(int thisYear) => EndYear ?? (Stage is Stage.Ended ? From!.Value : Math.Max(thisYear, From!.Value));
}
