using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>What somebody who has just sent feedback is told: nothing of what was written, only that it is here.</summary>
public sealed class ReceivedFeedback(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<ReceivedPost?> RunAsync(Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.PageFeedback.Where(f => f.Id == id)
            .Select(f => new ReceivedPost(f.Id, f.Page, f.LimitedAt != null, f.Email != null)).FirstOrDefaultAsync(stop);
    }
}

/// <param name="Id">Makes the reference.</param>
/// <param name="Page">The way back.</param>
/// <param name="IsSetAside">It came after more than the limit allows.</param>
/// <param name="MayBeAnswered">An address was left.</param>
public sealed record ReceivedPost(Guid Id, string Page, bool IsSetAside, bool MayBeAnswered)
{
    public string Reference => CoeMap.Reference.Of(Id);
}
