using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An image as browsers get it; one statement.</summary>
public sealed class MediaToShow(IDbContextFactory<CoeMapDb> dbs)
{
    public async Task<ShownMedia?> RunAsync(Guid id, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.MediaFiles.Where(f => f.Id == id).Select(f => new ShownMedia(f.Kind, f.Bytes, f.AddedAt)).FirstOrDefaultAsync(stop);
    }
}

public sealed record ShownMedia(ImageKind Kind, byte[] Bytes, DateTimeOffset AddedAt);
