using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>How long evidence and reviews are kept that nobody sees.</summary>
public static class EvidenceRetention
{
    /// <returns>How many rows were deleted.</returns>
    public static async Task<int> ForgetAsync(CoeMapDb db, DateTimeOffset now, CancellationToken stop)
    {
        var aYearAgo = now.AddYears(-1);
        ProposalState[] over = [ProposalState.Returned, ProposalState.Declined, ProposalState.Withdrawn];
        return await db.EvidenceProposals.Where(p => over.Contains(p.State) && p.DecidedAt < aYearAgo).ExecuteDeleteAsync(stop)
            + await db.Reviews.Where(r => over.Contains(r.State) && r.DecidedAt < aYearAgo).ExecuteDeleteAsync(stop);
    }
}
