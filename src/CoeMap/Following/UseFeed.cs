using CoeMap.Access;
using CoeMap.Adoption;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Confirmed use as a feed tells it: of organisations that let everybody see their name, and nothing that somebody wrote.</summary>
internal static class UseFeed
{
    private const int Most = 50;

    public static async Task<List<FeedEntry>> ReadAsync(CoeMapDb db, IQueryable<AdoptionEntry> entries, CancellationToken stop)
    {
        var rows = await (
            from e in entries.AsNoTracking().Counted().NamedTo(null)
            join l in db.Listings.Public() on e.ListingId equals l.Id
            join o in db.Organisations on e.OrganisationId equals o.Id
            orderby e.ConfirmedAt descending, e.Id
            select new { e.Id, e.Stage, Confirmed = e.ConfirmedAt!.Value, Last = e.StillRightAt!.Value, Listing = l.Name, l.Slug, l.Summary, Organisation = o.Name }).Take(Most).ToListAsync(stop);
        return rows.ConvertAll(u => new FeedEntry(
            u.Id, $"{u.Organisation} {UseVerb.Of(u.Stage)} “{u.Listing}”", $"Confirmed {UseDates.Month(u.Last)}. {u.Summary}", $"/listings/{u.Slug}", u.Organisation, u.Confirmed, u.Last));
    }
}
