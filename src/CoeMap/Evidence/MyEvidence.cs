using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Evidence;

/// <summary>Evidence and reviews that somebody has added, the latest first; two statements.</summary>
public sealed class MyEvidence(IDbContextFactory<CoeMapDb> dbs)
{
    private const int Most = 50;

    public async Task<AddedByMe> RunAsync(Me me, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var proposals = await (
            from p in db.EvidenceProposals.AsNoTracking().EditableBy(me)
            where p.State != ProposalState.Withdrawn
            join l in db.Listings on p.ListingId equals l.Id
            orderby p.SubmittedAt descending
            select new { p.Id, p.Facts, l.Name, l.Slug, p.State, p.SubmittedAt }).Take(Most).ToListAsync(stop);
        var reviews = await (
            from r in db.Reviews.AsNoTracking().EditableBy(me)
            where r.State != ProposalState.Withdrawn
            join l in db.Listings on r.ListingId equals l.Id
            orderby r.SubmittedAt descending
            select new AddedOne(r.Id, l.Name, l.Name, l.Slug, r.State, r.SubmittedAt)).Take(Most).ToListAsync(stop);
        return new([.. proposals.Select(p => new AddedOne(p.Id, p.Facts.Claim, p.Name, p.Slug, p.State, p.SubmittedAt))], reviews);
    }
}

public sealed record AddedByMe(IReadOnlyList<AddedOne> Evidence, IReadOnlyList<AddedOne> Reviews);

/// <param name="Title">The claim, or what was reviewed.</param>
public sealed record AddedOne(Guid Id, string Title, string Listing, string Slug, ProposalState State, DateTimeOffset SubmittedAt);
