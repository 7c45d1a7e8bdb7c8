using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Glossary;

/// <summary>Terms as an administrator may word them.</summary>
public sealed class GlossaryDesk(IDbContextFactory<CoeMapDb> dbs)
{
    public const int PageSize = 50;

    /// <param name="me">The administrator; nobody else finds anything.</param>
    /// <param name="words">A part of a term, its meaning or a synonym; empty shows all.</param>
    /// <param name="page">From 1.</param>
    public async Task<PageOf<GlossaryTerm>> RunAsync(Me me, string? words, int page)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var terms = db.GlossaryTerms.AsNoTracking().EditableBy(me);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var like = $"%{words.Trim()}%";
            terms = terms.Where(t => EF.Functions.ILike(t.Term, like) || EF.Functions.ILike(t.Expansion, like) || t.Synonyms.Any(s => EF.Functions.ILike(s, like)));
        }

        var total = await terms.CountAsync();
        var number = PageNumber.Within(page, total, PageSize);
        return new(await terms.OrderBy(t => t.Term).ThenBy(t => t.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(), total, number, PageSize);
    }

    /// <returns>Null when it does not exist or the asker is no administrator.</returns>
    public async Task<GlossaryTerm?> OneAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        return await db.GlossaryTerms.AsNoTracking().EditableBy(me).FirstOrDefaultAsync(t => t.Id == id);
    }
}
