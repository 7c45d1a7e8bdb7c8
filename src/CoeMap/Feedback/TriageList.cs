using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What people told us, newest first, for Centre staff; three statements.</summary>
public sealed class TriageList(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 25;

    /// <returns>Null for everybody but moderators.</returns>
    public async Task<TriagePage?> RunAsync(Me me, TriageFilter filter, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var counts = await FeedbackCounts.ReadAsync(db, stop);
        var wanted = filter.Narrow(db, db.PageFeedback.TriagedBy(me));
        var total = await wanted.CountAsync(stop);
        var number = PageNumber.Within(filter.Number, total, PageSize);
        var rows = await (from f in wanted
                          from p in db.People.Where(p => p.Id == f.AssignedToId).DefaultIfEmpty()
                          orderby f.ReceivedAt descending, f.Id
                          select new TriageRow(f.Id, f.Page, f.Nature, f.Summary, f.Role, f.Organisation, f.ReceivedAt, f.State, f.Spam, f.LimitedAt != null, f.Email != null,
                              f.AssignedToId == null ? null : p.Name ?? ""))
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        return new(new(rows, total, number, PageSize), counts);
    }
}

public sealed record TriagePage(PageOf<TriageRow> Rows, FeedbackCount Counts);

/// <param name="WantsAnswer">An address was left.</param>
/// <param name="AssignedTo">The colleague's name; null when nobody has it.</param>
public sealed record TriageRow(
    Guid Id, string Page, ReflectionNature? Nature, string Summary, ProfessionalRole Role, string? Organisation, DateTimeOffset ReceivedAt,
    FeedbackState State, SpamSign? Spam, bool IsSetAside, bool WantsAnswer, string? AssignedTo);
