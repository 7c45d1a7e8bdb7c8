using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator removes an image that no page shows, neither as it is published nor as it is drafted.</summary>
public sealed class RemoveMediaFile(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var file = await db.MediaFiles.EditableBy(me).Where(f => f.Id == id).Select(f => new { f.Name, f.Kind }).FirstOrDefaultAsync();
        if (file is null) return Outcome.Missing;
        if (await MediaDesk.UsesOf(db).AnyAsync(u => u.FileId == id)) return Outcome.Refuse("A page shows this image. Take it out of the page first.");

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.MediaFiles.Where(f => f.Id == id).ExecuteDeleteAsync();
        db.AuditEntries.Add(AuditEntry.Of("image.removed", id, me.PersonId, now, before: Words.Of(file.Kind)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new Outcome.Done(id, $"{file.Name} is removed. Browsers that have seen it may keep their copy for a while.");
    }
}
