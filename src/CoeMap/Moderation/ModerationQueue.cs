using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>Everything that waits for a moderator, oldest first, and how much of it there is.</summary>
public sealed class ModerationQueue(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 25;

    /// <returns>Null for everybody but moderators. Four statements whatever waits.</returns>
    public async Task<QueuePage?> RunAsync(Me me, QueueFilter filter)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync();
        var counts = await CountAsync(db);
        var wanted = Filter(db, WaitingRow.All(db), filter);
        var total = await wanted.CountAsync();
        var number = PageNumber.Within(filter.Page, total, PageSize);
        var rows = await RowsOf(db, me, wanted.OrderBy(w => w.Since).ThenBy(w => w.Id).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync();
        var alike = await LookAlikes.CountAsync(db, rows.Where(r => r.ListingKind is not null).Select(r => new Named(r.Id, r.Title, r.ListingId)));
        return new(new(rows.ConvertAll(r => r with { LookAlikes = alike.GetValueOrDefault(r.Id) }), total, number, PageSize), counts);
    }

    /// <summary>The oldest listing or other submission that this moderator may decide on and nobody else has taken.</summary>
    internal static async Task<QueuedSubmission?> NextAsync(CoeMapDb db, Me me) =>
        await RowsOf(db, me, WaitingRow.All(db)
            .Where(w => w.PersonId != me.PersonId && !db.Takings.Any(t => t.SubmissionId == w.Id && t.ById != me.PersonId))
            .OrderBy(w => w.Since).ThenBy(w => w.Id).Take(1)).FirstOrDefaultAsync();

    /// <summary>Every queue with its count and oldest age, the empty ones too.</summary>
    internal static async Task<IReadOnlyList<QueueCount>> CountAsync(CoeMapDb db)
    {
        var found = await WaitingRow.All(db).GroupBy(w => w.Kind)
            .Select(g => new { g.Key, Count = g.Count(), Oldest = g.Min(w => w.Since) }).ToDictionaryAsync(g => g.Key, StringComparer.Ordinal);
        return [.. QueueCount.Kinds.Select(kind =>
            found.TryGetValue(Words.Of(kind), out var queue) ? new QueueCount(kind, queue.Count, queue.Oldest) : new QueueCount(kind, 0, null))];
    }

    private static IQueryable<WaitingRow> Filter(CoeMapDb db, IQueryable<WaitingRow> rows, QueueFilter filter)
    {
        if (filter.Kind is { } kind) rows = rows.Where(w => w.Kind == Words.Of(kind));
        if (filter.ListingKind is { } listing) rows = rows.Where(w => w.ListingKind == Words.Of(listing));
        if (filter.IsNew is { } isNew) rows = rows.Where(w => w.IsNew == isNew);
        return filter.IsTaken is { } taken ? rows.Where(w => db.Takings.Any(t => t.SubmissionId == w.Id) == taken) : rows;
    }

    private static IQueryable<QueuedSubmission> RowsOf(CoeMapDb db, Me me, IQueryable<WaitingRow> page) =>
        from row in page
        from taking in db.Takings.Where(t => t.SubmissionId == row.Id).DefaultIfEmpty()
        from taker in db.People.Where(p => p.Id == taking.ById).DefaultIfEmpty()
        from organisation in db.Organisations.Where(o => o.Id == row.OrganisationId).DefaultIfEmpty()
        orderby row.Since, row.Id
        select new QueuedSubmission(
            Words.Require<SubmissionKind>(row.Kind), row.Id, row.Title, Words.Parse<ListingKind>(row.ListingKind), row.IsNew, row.ListingId, row.Since,
            organisation.Name,
            db.Memberships.Any(m => m.PersonId == row.PersonId && m.OrganisationId == row.OrganisationId && m.ConfirmedAt != null && m.LeftAt == null),
            row.PersonId == me.PersonId,
            taking == null ? null : taker.Name ?? "",
            taking != null && taking.ById == me.PersonId,
            0);
}

/// <summary>Which part of the queue; null means all.</summary>
public sealed record QueueFilter(SubmissionKind? Kind = null, ListingKind? ListingKind = null, bool? IsNew = null, bool? IsTaken = null, int Page = 1);

/// <param name="Rows">This page of what was asked for.</param>
/// <param name="Queues">All that waits, by kind.</param>
public sealed record QueuePage(PageOf<QueuedSubmission> Rows, IReadOnlyList<QueueCount> Queues);

/// <param name="Kind">Which queue.</param>
/// <param name="Count">How many wait in it.</param>
/// <param name="Oldest">Since when the oldest waits; null when none does.</param>
public sealed record QueueCount(SubmissionKind Kind, int Count, DateTimeOffset? Oldest)
{
    /// <summary>The kinds that wait in a queue, in the order of the page.</summary>
    public static readonly IReadOnlyList<SubmissionKind> Kinds =
        [SubmissionKind.ListingRevision, SubmissionKind.OrganisationProposal, SubmissionKind.Membership, SubmissionKind.Stewardship, SubmissionKind.ListingClaim, SubmissionKind.Evidence, SubmissionKind.Review];

    /// <summary>What moderators call the queue.</summary>
    public static string NameOf(SubmissionKind kind) => kind switch
    {
        SubmissionKind.ListingRevision => "Listings",
        SubmissionKind.OrganisationProposal => "Proposed organisations",
        SubmissionKind.Membership => "Claimed memberships",
        SubmissionKind.Stewardship => "First stewards",
        SubmissionKind.ListingClaim => "Claims to listings",
        SubmissionKind.Evidence => "Evidence",
        SubmissionKind.Review => "Reviews",
        _ => Words.Label(kind),
    };
}

/// <param name="Organisation">The submitter's organisation when they submitted; the claimed one for a membership.</param>
/// <param name="IsConfirmed">Their membership of it is confirmed.</param>
/// <param name="IsOwn">The asker submitted it, so another moderator decides.</param>
/// <param name="TakenBy">Who has taken it; null when it is free.</param>
/// <param name="LookAlikes">Published listings of a similar name.</param>
public sealed record QueuedSubmission(
    SubmissionKind Kind, Guid Id, string Title, ListingKind? ListingKind, bool? IsNew, Guid? ListingId, DateTimeOffset Since,
    string? Organisation, bool IsConfirmed, bool IsOwn, string? TakenBy, bool IsTakenByMe, int LookAlikes);
