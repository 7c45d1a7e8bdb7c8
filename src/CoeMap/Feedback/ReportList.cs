using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Reports of problems, those that wait first, personal data before the rest; two statements.</summary>
public sealed class ReportList(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 25;

    /// <param name="me">A moderator; anybody else gets null.</param>
    /// <param name="state">Null asks for those that wait.</param>
    /// <param name="page">From 1.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<PageOf<ReportRow>?> RunAsync(Me me, ReportState? state, int page, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var wanted = from r in db.ListingReports.WorkedBy(me)
                     join l in db.Listings on r.ListingId equals l.Id
                     where r.Spam == null && r.State == (state ?? ReportState.Waiting)
                     orderby r.Kind == ReportKind.PersonalData && r.State == ReportState.Waiting descending, r.ReceivedAt
                     select new ReportRow(r.Id, r.Kind, l.Name, l.Slug, l.HiddenAt != null, r.ReceivedAt, r.State);
        var total = await wanted.CountAsync(stop);
        var number = PageNumber.Within(page, total, PageSize);
        return new(await wanted.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(stop), total, number, PageSize);
    }
}

public sealed record ReportRow(Guid Id, ReportKind Kind, string Listing, string Slug, bool IsHidden, DateTimeOffset ReceivedAt, ReportState State);
