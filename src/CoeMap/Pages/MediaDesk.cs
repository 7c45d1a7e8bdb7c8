using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>The images there are, newest first, and which pages show them.</summary>
public sealed class MediaDesk(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Empty for everybody but administrators. Two statements.</returns>
    public async Task<IReadOnlyList<MediaRow>> RunAsync(Me me)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var files = await db.MediaFiles.EditableBy(me).OrderByDescending(f => f.AddedAt).ThenBy(f => f.Id)
            .Select(f => new { f.Id, f.Name, f.Words, f.Kind, f.Width, f.Height, f.Length, f.AddedAt }).ToListAsync();
        var uses = (await UsesOf(db).ToListAsync()).ToLookup(u => u.FileId);
        return files.ConvertAll(f => new MediaRow(f.Id, f.Name, f.Words, f.Kind, f.Width, f.Height, f.Length, f.AddedAt, [.. uses[f.Id]]));
    }

    /// <summary>By what is published and by what is drafted.</summary>
    internal static IQueryable<MediaUse> UsesOf(CoeMapDb db) =>
        from page in db.Pages
        from file in db.MediaFiles
        where page.Body.Contains("/media/" + file.Id.ToString())
            || db.PageRevisions.Any(r => r.PageId == page.Id && r.Number == page.LastNumber && r.Body.Contains("/media/" + file.Id.ToString()))
        select new MediaUse { FileId = file.Id, PageId = page.Id, Title = page.Title };
}

public sealed record MediaRow(Guid Id, string Name, string Words, ImageKind Kind, int Width, int Height, int Length, DateTimeOffset AddedAt, IReadOnlyList<MediaUse> Uses)
{
    /// <summary>What an author copies into a page.</summary>
    public string Line => $"![{Words.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}]({Text.MediaAddress.Of(Id)})";
}

/// <summary>A page that shows an image.</summary>
public sealed record MediaUse
{
    public Guid FileId { get; init; }
    public Guid PageId { get; init; }
    public string Title { get; init; } = "";
}
