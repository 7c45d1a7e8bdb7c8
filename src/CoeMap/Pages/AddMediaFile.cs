using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>An administrator adds an image for the Centre's pages; what it is decides its content, not its name, and what it tells beside the picture is left out.</summary>
public sealed class AddMediaFile(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, NewMediaFile file)
    {
        if (!me.IsAdministrator) return Outcome.Missing;
        if (file.Bytes.Length == 0) return Outcome.Refuse("Choose an image", "File");
        if (file.Bytes.Length > MediaFile.MaxBytes) return Outcome.Refuse("The image must be 1 MB or smaller", "File");
        if (ImageFacts.Of(file.Bytes) is not { } facts) return Outcome.Refuse("The image must be a PNG, JPEG or WebP file", "File");
        if (BareImage.Of(file.Bytes, facts.Kind) is not { } bare) return Outcome.Refuse("The image is damaged. Open it in an image program, save it again and add it once more", "File");
        var words = string.Join(' ', (file.Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length is < MediaFile.MinWords or > MediaFile.MaxWords) return Outcome.Refuse($"Say in {MediaFile.MinWords} to {MediaFile.MaxWords} characters what the image shows", "Words");

        await using var db = await dbs.CreateDbContextAsync();
        if (await db.MediaFiles.Where(f => f.OnceKey == file.OnceKey).Select(f => (Guid?)f.Id).FirstOrDefaultAsync() is { } twice) return Added(twice);
        var now = clock.GetUtcNow();
        var added = MediaFile.Add(Tidy(file.Name), words, facts, bare, me.PersonId, file.OnceKey, now);
        db.MediaFiles.Add(added);
        db.AuditEntries.Add(AuditEntry.Of("image.added", added.Id, me.PersonId, now, after: Words.Of(facts.Kind)));

        return (await db.TrySaveAsync()).IsWritten ? Added(added.Id) : Added(await db.MediaFiles.Where(f => f.OnceKey == file.OnceKey).Select(f => f.Id).FirstAsync());
    }

    private static Outcome.Done Added(Guid id) => new(id, "The image is added. Copy its line into the page where it belongs.");

    // The last part of whatever path a browser sends, without what no file name needs.
    private static string Tidy(string? name) =>
        string.Concat((name ?? "").Split('/', '\\')[^1].Where(c => !char.IsControl(c))).Trim() is { Length: > 0 } tidy ? tidy : "image";
}

/// <param name="Name">What the file was called.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Words">What it shows, for those who do not see it.</param>
public sealed record NewMediaFile(string? Name, byte[] Bytes, string? Words, Guid OnceKey);
