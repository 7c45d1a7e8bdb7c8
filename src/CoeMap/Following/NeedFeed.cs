using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Needs and their answers as a feed tells them: what everybody sees of them, and no person.</summary>
internal static class NeedFeed
{
    private const int Most = 50;
    private const int MostLetters = 300;

    public static async Task<List<FeedEntry>> ReadAsync(CoeMapDb db, IQueryable<Need> needs, CancellationToken stop)
    {
        var rows = await needs.AsNoTracking().Public().OrderByDescending(n => n.ShownAt).ThenBy(n => n.Id).Take(Most)
            .Select(n => new { n.Id, n.Title, n.Problem, n.Slug, n.State, By = db.Organisations.Where(o => o.Id == n.OrganisationId).Select(o => o.Name).FirstOrDefault(), n.ShownAt, n.ChangedAt }).ToListAsync(stop);
        return rows.ConvertAll(n => new FeedEntry(
            n.Id, n.Title, (n.State is NeedState.Met or NeedState.Closed ? $"{Words.Label(n.State)}. " : "") + Beginning(n.Problem), $"/needs/{n.Slug}", n.By, n.ShownAt!.Value, n.ChangedAt > n.ShownAt ? n.ChangedAt : n.ShownAt.Value));
    }

    /// <summary>Who answered is told by organisation; what they wrote is for colleagues who sign in.</summary>
    public static async Task<List<FeedEntry>> AnswersAsync(CoeMapDb db, FollowedThing need, CancellationToken stop)
    {
        var rows = await db.NeedOffers.AsNoTracking().Where(a => a.NeedId == need.Id && a.RemovedAt == null).OrderByDescending(a => a.OfferedAt).Take(Most).Select(a => new
        {
            a.Id,
            a.OfferedAt,
            By = db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault(),
            Listing = db.Listings.Public().Where(l => l.Id == a.ListingId).Select(l => l.Name).FirstOrDefault(),
        }).ToListAsync(stop);
        return rows.ConvertAll(a => new FeedEntry(
            a.Id, $"An answer{(a.By is null ? "" : $" from {a.By}")} to “{need.Name}”", a.Listing is null ? "Sign in to read it." : $"It points to “{a.Listing}”.", need.Address, a.By, a.OfferedAt, a.OfferedAt));
    }

    private static string Beginning(string problem) => problem.Length > MostLetters ? problem[..MostLetters] + "…" : problem;
}
