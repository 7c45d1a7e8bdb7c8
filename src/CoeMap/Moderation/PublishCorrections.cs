using CoeMap.Listings;

namespace CoeMap.Moderation;

/// <summary>Spelling and tags as a moderator would publish them; null leaves a field as it was submitted.</summary>
public sealed record PublishCorrections(string? Summary = null, string? Description = null, IReadOnlyList<string>? Tags = null)
{
    public static readonly PublishCorrections None = new();

    /// <summary>The content with the corrections, and what they changed.</summary>
    public (ListingContent Content, IReadOnlyList<Correction> Made) To(ListingContent content)
    {
        var corrected = content with
        {
            Summary = Summary is null ? content.Summary : Tidy(Summary),
            Description = Description is null || SameText(Description, content.Description) ? content.Description : Tidy(Description),
            Tags = Tags is null ? content.Tags : TidyTags(Tags),
        };
        List<Correction> made = [];
        if (!SameText(corrected.Summary, content.Summary)) made.Add(new("Summary", content.Summary, corrected.Summary));
        if (!SameText(corrected.Description, content.Description)) made.Add(new("Description", content.Description, corrected.Description));
        if (!corrected.Tags.SequenceEqual(content.Tags, StringComparer.Ordinal)) made.Add(new("Tags", Join(content.Tags), Join(corrected.Tags)));
        return (corrected, made);
    }

    /// <returns>What to do about a correction that breaks the form's rules; null when all is well.</returns>
    public static Outcome? Objection(ListingContent corrected, IReadOnlyList<Correction> made)
    {
        if (IsMade(nameof(Summary)) && corrected.Summary.Length is < ListingContent.MinSummary or > ListingContent.MaxSummary)
            return Outcome.Refuse($"The summary must be between {ListingContent.MinSummary} and {ListingContent.MaxSummary} characters", nameof(Summary));
        if (IsMade(nameof(Description)) && corrected.Description.Length is < ListingContent.MinDescription or > ListingContent.MaxDescription)
            return Outcome.Refuse($"The description must be between {ListingContent.MinDescription} and {ListingContent.MaxDescription:N0} characters", nameof(Description));
        if (corrected.Tags.Count > ListingContent.MaxTags) return Outcome.Refuse($"Enter {ListingContent.MaxTags} tags or fewer", nameof(Tags));
        return corrected.Tags.Any(t => t.Length > ListingContent.MaxTag) ? Outcome.Refuse($"Each tag must be {ListingContent.MaxTag} characters or fewer", nameof(Tags)) : null;

        bool IsMade(string field) => made.Any(c => string.Equals(c.Field, field, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> TidyTags(IReadOnlyList<string> tags) =>
        [.. tags.Select(t => t.Trim().ToLowerInvariant()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];

    // A browser posts every line end as CR LF: that alone is no correction.
    private static bool SameText(string a, string b) => string.Equals(Tidy(a), Tidy(b), StringComparison.Ordinal);

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string Join(IReadOnlyList<string> tags) => tags.Count == 0 ? "(none)" : string.Join(", ", tags);
}
