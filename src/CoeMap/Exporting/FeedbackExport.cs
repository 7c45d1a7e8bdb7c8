using System.Globalization;
using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Exporting;

/// <summary>All feedback for analysis elsewhere, spam marked; addresses and internal notes stay in the house. Five statements.</summary>
public sealed class FeedbackExport(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Null for everybody but moderators.</returns>
    public async Task<ExportedFeedback?> RunAsync(Me me, CancellationToken stop = default)
    {
        if (!me.IsModerator) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var pages = await db.PageFeedback.AsNoTracking().TriagedBy(me).OrderBy(f => f.ReceivedAt).ToListAsync(stop);
        var main = await db.MainFeedback.AsNoTracking().Where(f => f.SentAt != null).OrderBy(f => f.SentAt).ToListAsync(stop);
        var texts = (await db.FocusAreas.AsNoTracking().ToListAsync(stop)).SelectMany(OpinionArea.ActivitiesOf).ToDictionary(a => a.Key, StringComparer.Ordinal);
        var opinions = await db.ActivityOpinions.AsNoTracking().OrderBy(o => o.Activity).ThenBy(o => o.GivenAt).ToListAsync(stop);
        return new(
            pages.ConvertAll(f => new ExportedPage(Reference.Of(f.Id), f.ReceivedAt, f.Page, f.Nature is { } n ? Words.Label(n) : null, f.Summary, f.Details, Words.Label(f.Role), f.Organisation, Words.Of(f.State), f.Spam is not null)),
            main.ConvertAll(f => new ExportedMain(Reference.Of(f.Id), f.SentAt!.Value, Words.Label(f.Role), f.Nature is { } n ? Words.Label(n) : null, f.Organisation, f.Comments, f.Answers, f.Spam is not null)),
            opinions.ConvertAll(o => new ExportedOpinion(o.Activity, texts.GetValueOrDefault(o.Activity)?.Text ?? "", Word(o.Sound), Word(o.Scaled), Word(o.True), Word(o.Useful), o.ChangedAt)));
    }

    private static string? Word(Stance? stance) => stance is { } said ? Words.Of(said) : null;
}

public sealed record ExportedPage(string Reference, DateTimeOffset ReceivedAt, string Page, string? Nature, string Summary, string Details, string Role, string? Organisation, string State, bool Spam);

public sealed record ExportedMain(string Reference, DateTimeOffset SentAt, string Role, string? Nature, string? Organisation, string Comments, IdeaAnswers Answers, bool Spam);

/// <summary>Whose it is is not told: not even which opinions belong together.</summary>
public sealed record ExportedOpinion(string Activity, string Text, string? Sound, string? Scaled, string? True, string? Useful, DateTimeOffset ChangedAt);

public sealed record ExportedFeedback(IReadOnlyList<ExportedPage> PageFeedback, IReadOnlyList<ExportedMain> MainFeedback, IReadOnlyList<ExportedOpinion> Opinions)
{
    public string PagesAsCsv() => SafeCsv.Write(PageFeedback
        .Select(f => (IReadOnlyList<string?>)[f.Reference, At(f.ReceivedAt), f.Page, f.Nature, f.Summary, f.Details, f.Role, f.Organisation, f.State, f.Spam ? "yes" : "no"])
        .Prepend(["reference", "received", "page", "nature", "summary", "details", "role", "organisation", "state", "spam"]));

    /// <summary>A line an idea that was scored, so that no column depends on the ideas there are.</summary>
    public string MainAsCsv() => SafeCsv.Write(MainFeedback
        .SelectMany(f => LinesOf(f), (f, line) => (IReadOnlyList<string?>)[f.Reference, At(f.SentAt), f.Role, f.Nature, f.Organisation, line.What, line.Useful, line.Likely, line.Text, f.Spam ? "yes" : "no"])
        .Prepend(["reference", "sent", "role", "nature", "organisation", "about", "useful", "likely", "text", "spam"]));

    public string OpinionsAsCsv() => SafeCsv.Write(Opinions
        .Select(o => (IReadOnlyList<string?>)[o.Activity, o.Text, o.Sound, o.Scaled, o.True, o.Useful, At(o.ChangedAt)])
        .Prepend(["activity", "text", "sound", "scaled", "true", "useful", "changed"]));

    private static IEnumerable<(string What, string? Useful, string? Likely, string? Text)> LinesOf(ExportedMain main) =>
    [
        .. main.Answers.Scores.Select(s => (s.Idea, Number(s.Useful), Number(s.Likely), (string?)null)),
        .. main.Answers.Activities.Select(a => (a, (string?)null, (string?)null, (string?)"worth exploring")),
        ("comments", null, null, main.Comments),
    ];

    private static string? Number(int? score) => score?.ToString(CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
