using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Audit;

/// <summary>The trail, newest first: who did what to which thing and why. Names and reasons are looked up when it is read.</summary>
public sealed class AuditTrail(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 50;

    /// <returns>Null for everybody but moderators. Three statements.</returns>
    public async Task<AuditPage?> RunAsync(Me me, AuditFilter filter)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync();
        var wanted = Filter(db, filter);
        var total = await wanted.CountAsync();
        var number = PageNumber.Within(filter.Page, total, PageSize);
        var lines = await LinesOf(db, wanted.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((number - 1) * PageSize).Take(PageSize)).ToListAsync();
        var kinds = await db.AuditEntries.Select(e => e.What).Distinct().OrderBy(w => w).ToListAsync();
        return new(new(lines, total, number, PageSize), kinds);
    }

    private static IQueryable<AuditEntry> Filter(CoeMapDb db, AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.What)) entries = entries.Where(e => e.What == filter.What);
        if (filter.Subject is { } subject) entries = entries.Where(e => e.SubjectId == subject);
        if (filter.From is { } from) entries = entries.Where(e => e.At >= from);
        if (filter.Before is { } before) entries = entries.Where(e => e.At < before);
        if (string.IsNullOrWhiteSpace(filter.Person)) return entries;
        var person = $"%{filter.Person.Trim().Replace("%", "", StringComparison.Ordinal)}%";
        return entries.Where(e => db.People.Any(p => p.Id == e.ById && (EF.Functions.ILike(p.Name!, person) || EF.Functions.ILike(p.Email!, person))));
    }

    private static IQueryable<AuditLine> LinesOf(CoeMapDb db, IQueryable<AuditEntry> entries) =>
        from entry in entries
        from person in db.People.Where(p => p.Id == entry.ById).DefaultIfEmpty()
        from decision in db.Decisions.Where(d => d.Id == entry.DecisionId).DefaultIfEmpty()
        from revision in db.Revisions.Where(r => r.Id == entry.SubjectId).DefaultIfEmpty()
        from listing in db.Listings.Where(l => l.Id == entry.SubjectId).DefaultIfEmpty()
        from organisation in db.Organisations.Where(o => o.Id == entry.SubjectId).DefaultIfEmpty()
        from proposal in db.OrganisationProposals.Where(p => p.Id == entry.SubjectId).DefaultIfEmpty()
        from page in db.Pages.Where(p => p.Id == entry.SubjectId).DefaultIfEmpty()
        from subject in db.People.Where(p => p.Id == entry.SubjectId).DefaultIfEmpty()
        orderby entry.At descending, entry.Id descending
        select new AuditLine(
            entry.Id, entry.At, entry.What, entry.SubjectId,
            revision.Name ?? listing.Name ?? organisation.Name ?? proposal.Name ?? page.Title ?? subject.Name,
            entry.ById == null ? null : person.Name ?? "",
            decision == null ? "" : decision.Reason,
            entry.Before, entry.After);
}

/// <param name="What">The whole word, such as "revision.published".</param>
/// <param name="Person">A part of the name or address of who did it.</param>
/// <param name="From">From this moment on.</param>
/// <param name="Before">Before this moment.</param>
/// <param name="Subject">The id of one thing.</param>
public sealed record AuditFilter(
    string? What = null, string? Person = null, DateTimeOffset? From = null, DateTimeOffset? Before = null, Guid? Subject = null, int Page = 1);

/// <param name="Kinds">Every word the trail holds, for the filter.</param>
public sealed record AuditPage(PageOf<AuditLine> Lines, IReadOnlyList<string> Kinds);

/// <param name="Subject">What the thing is called now; null when it has no name or is gone.</param>
/// <param name="By">Who did it; null when the product did it by itself, empty when the person has been erased.</param>
/// <param name="Reason">From the decision; empty where none was given.</param>
public sealed record AuditLine(
    Guid Id, DateTimeOffset At, string What, Guid SubjectId, string? Subject, string? By, string Reason, string? Before, string? After);
