using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Themes;

/// <summary>An administrator words what a theme is about.</summary>
public sealed class DescribeTheme(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public const int MinDescription = 20;

    public async Task<Outcome> RunAsync(Me me, string slug, uint version, string? description)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var theme = await db.Themes.EditableBy(me).FirstOrDefaultAsync(t => t.Slug == slug);
        if (theme is null) return Outcome.Missing;
        if (theme.Version != version) return Overtaken;
        var wording = (description ?? "").ReplaceLineEndings(" ").Trim();
        if (wording.Length is < MinDescription or > Theme.MaxDescription)
            return Outcome.Refuse($"The description must be between {MinDescription} and {Theme.MaxDescription} characters", "Description");

        var now = clock.GetUtcNow();
        var (before, id) = (theme.Description, SubjectOf(theme.Slug));
        theme.Describe(wording, now);
        db.AuditEntries.Add(AuditEntry.Of("theme.described", id, me.PersonId, now, $"{theme.Slug}: {before}", $"{theme.Slug}: {theme.Description}"));

        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(id, $"The description of {theme.Name} is changed.") : Overtaken;
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("Somebody changed this theme since you opened it. Look at their wording, then save yours again.");

    // A theme is known by its slug; the trail wants an id, the same one each time.
    private static Guid SubjectOf(string slug) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("theme:" + slug)).AsSpan(0, 16));
}
