using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>One report with the listing it is about; one statement.</summary>
public sealed class ReadReport(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null when there is none, or for everybody but moderators.</returns>
    public async Task<ReportToWork?> RunAsync(Me me, Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await (from r in db.ListingReports.AsNoTracking().WorkedBy(me)
                      join l in db.Listings on r.ListingId equals l.Id
                      where r.Id == id
                      select new ReportToWork(r, l.Name, l.Slug, l.Summary, l.HiddenAt != null, l.AuthorId == me.PersonId)).FirstOrDefaultAsync(stop);
    }
}

/// <param name="IsOwn">The asker registered the listing, so another moderator settles the report.</param>
public sealed record ReportToWork(ListingReport Report, string Listing, string Slug, string Summary, bool IsHidden, bool IsOwn);
