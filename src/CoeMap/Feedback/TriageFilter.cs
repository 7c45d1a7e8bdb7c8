using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Feedback;

/// <summary>Which part of the feedback is asked for; null or empty means all. Spam shows only when it is asked for, and then alone.</summary>
public sealed record TriageFilter
{
    public string Page { get; init; } = "";
    public string Theme { get; init; } = "";
    public ReflectionNature? Nature { get; init; }
    public ProfessionalRole? Role { get; init; }
    public FeedbackState? State { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public string Words { get; init; } = "";
    public bool Spam { get; init; }
    public int Number { get; init; } = 1;

    public int Active => new[] { Page.Length > 0, Theme.Length > 0, Nature is not null, Role is not null, State is not null, From is not null, Until is not null, Words.Length > 0 }.Count(on => on);

    internal IQueryable<PageFeedback> Narrow(CoeMapDb db, IQueryable<PageFeedback> feedback)
    {
        feedback = feedback.Where(f => (f.Spam != null) == Spam);
        if (Page.Length > 0) feedback = feedback.Where(f => f.Page == Page);
        if (Theme.Length > 0) feedback = feedback.Where(f => f.Page == "/themes/" + Theme || db.Listings.Any(l => f.Page == "/listings/" + l.Slug && l.Themes.Contains(Theme)));
        if (Nature is { } nature) feedback = feedback.Where(f => f.Nature == nature);
        if (Role is { } role) feedback = feedback.Where(f => f.Role == role);
        if (State is { } state) feedback = feedback.Where(f => f.State == state);
        if (From is { } from) feedback = feedback.Where(f => f.ReceivedAt >= Start(from));
        if (Until is { } until) feedback = feedback.Where(f => f.ReceivedAt < Start(until).AddDays(1));
        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var like = $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            feedback = feedback.Where(f => EF.Functions.ILike(f.Summary, like, @"\") || EF.Functions.ILike(f.Details, like, @"\") || (f.Organisation != null && EF.Functions.ILike(f.Organisation, like, @"\")));
        }

        return feedback;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
