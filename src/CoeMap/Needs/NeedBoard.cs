using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>What people need, newest first; three statements.</summary>
public sealed class NeedBoard(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 20;

    /// <param name="theme">A theme's slug; null for all.</param>
    /// <param name="state">Null shows what is still needed.</param>
    /// <param name="page">From 1.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<BoardPage> RunAsync(string? theme, NeedState? state, int page, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var themes = await db.Themes.OrderBy(t => t.Position).Select(t => new ThemeName(t.Slug, t.Name)).ToListAsync(stop);
        var wanted = db.Needs.AsNoTracking().Public();
        wanted = state is { } chosen and not NeedState.Draft ? wanted.Where(n => n.State == chosen) : wanted.Where(n => n.State == NeedState.Open || n.State == NeedState.Matched);
        if (theme is not null) wanted = wanted.Where(n => n.Themes.Contains(theme));
        var total = await wanted.CountAsync(stop);
        var number = PageNumber.Within(page, total, PageSize);
        var rows = await NeedRow.Of(db, wanted.OrderByDescending(n => n.PostedAt).ThenBy(n => n.Id).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync(stop);
        return new(new(rows, total, number, PageSize), themes);
    }
}

/// <param name="Needs">Newest first.</param>
/// <param name="Themes">All six, for the filter and for the names of the rows' themes.</param>
public sealed record BoardPage(PageOf<NeedRow> Needs, IReadOnlyList<ThemeName> Themes);

public sealed record ThemeName(string Slug, string Name);

/// <summary>A need in a list.</summary>
/// <param name="Problem">Its first words; <see cref="Beginning"/> shows them.</param>
/// <param name="Organisation">Who needs it; null for somebody without an organisation.</param>
/// <param name="IsCentres">The Centre looks for an answer.</param>
/// <param name="Answers">Offers and suggestions so far.</param>
public sealed record NeedRow(
    string Slug, string Title, string Problem, NeedState State, IReadOnlyList<string> Themes, string? Organisation, string? OrganisationSlug,
    bool IsCentres, DateTimeOffset PostedAt, DateOnly? Deadline, int Answers)
{
    private const int MaxBeginning = 220;

    public string Beginning => Problem.Length > MaxBeginning ? string.Concat(Problem.AsSpan(0, MaxBeginning), "…") : Problem;

    internal static IQueryable<NeedRow> Of(CoeMapDb db, IQueryable<Need> needs) =>
        from n in needs
        from o in db.Organisations.Where(o => o.Id == n.OrganisationId).DefaultIfEmpty()
        orderby n.PostedAt descending, n.Id
        select new NeedRow(
            n.Slug!, n.Title, n.Problem.Substring(0, MaxBeginning + 1), n.State, n.Themes,
            o == null ? null : o.Name, o == null ? null : o.Slug, n.CentreSinceAt != null, n.PostedAt!.Value, n.Deadline,
            db.NeedOffers.Count(a => a.NeedId == n.Id && a.RemovedAt == null));
}
