using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>One request that waits at the Centre's desk, and colleagues who may know; at most six statements.</summary>
public sealed class RequestAtDesk(IDbContextFactory<CoeMapDb> dbs, LikelyPeople likely)
{
    private const int MostSuggested = 5;
    private const int MostFound = 20;
    private const int LeastLetters = 3;

    /// <param name="me">The moderator.</param>
    /// <param name="id">The request.</param>
    /// <param name="name">A part of the name of a colleague or of their organisation; shorter than three letters finds those whose profile meets the question.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null for everybody but moderators, and when it is at the desk no more.</returns>
    public async Task<DeskRequestToRead?> RunAsync(Me me, Guid id, string? name, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        if (await db.Connections.AsNoTracking().AtTheDeskOf(me).FirstOrDefaultAsync(c => c.Id == id, stop) is not { } connection) return null;
        var about = await ConnectionAbout.OfAsync(db, connection, stop);
        var words = await db.ConnectionMessages.Where(m => m.ConnectionId == id && m.RemovedAt == null).OrderBy(m => m.WrittenAt).Select(m => m.Words).FirstOrDefaultAsync(stop) ?? ConnectionMessage.Removed;
        var asked = name?.Trim() ?? "";
        var isSearch = asked.Length >= LeastLetters;
        var suggested = isSearch ? [] : (await likely.RunAsync(me, $"{about.Name} {words}", MostSuggested, stop: stop)).Select(p => p.Slug).ToList();
        var like = $"%{asked.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        var colleagues = await (
            from p in db.People.AsNoTracking().ToHandTo(db, connection)
            from m in db.Memberships.Where(m => m.PersonId == p.Id && m.LeftAt == null)
            join o in db.Organisations on m.OrganisationId equals o.Id
            from f in db.Profiles.Where(f => f.PersonId == p.Id && f.ShownAt != null).DefaultIfEmpty()
            where isSearch ? EF.Functions.ILike(p.Name!, like, @"\") || EF.Functions.ILike(f.AppearsAs, like, @"\") || EF.Functions.ILike(o.Name, like, @"\") : suggested.Contains(f.Slug)
            orderby p.Name, p.Id
            select new DeskColleague(p.Id, p.Name ?? "", p.Role, o.Name, f.HelpsWith)).Take(MostFound).ToListAsync(stop);
        return new(id, about, (await Carrying.AskerInWordsAsync(db, connection)).TrimEnd(','), words, connection.AskedAt, isSearch, colleagues);
    }
}

/// <param name="Asker">Who asks, in words.</param>
/// <param name="IsSearch">A name was looked for; else the colleagues are suggested by what they help with.</param>
public sealed record DeskRequestToRead(Guid Id, ConnectionAbout About, string Asker, string Words, DateTimeOffset AskedAt, bool IsSearch, IReadOnlyList<DeskColleague> Colleagues);

/// <param name="HelpsWith">Where they chose to say it.</param>
public sealed record DeskColleague(Guid Id, string Name, ProfessionalRole? Role, string Organisation, string? HelpsWith);
