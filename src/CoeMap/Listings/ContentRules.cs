namespace CoeMap.Listings;

/// <param name="Field">The content's property that it belongs to.</param>
/// <param name="Sentence">What to do, in words for the user.</param>
public sealed record ContentProblem(string Field, string Sentence);

/// <summary>What a listing must be like: to be kept as a draft at all, and to be submitted.</summary>
public static class ContentRules
{
    public const int FirstYear = 1970;
    public const int MaxNames = 10;
    public const int MaxLinks = 10;

    /// <summary>What no draft may hold: it is too long, too many or would be unsafe to show.</summary>
    /// <param name="content">As it would be kept.</param>
    /// <param name="year">The year it is now.</param>
    public static IEnumerable<ContentProblem> Unkeepable(ListingContent content, int year)
    {
        if (content.Name.Length == 0) yield return new(nameof(content.Name), "Enter a name");
        if (content.Name.Length > ListingContent.MaxName) yield return new(nameof(content.Name), $"Name must be {ListingContent.MaxName} characters or fewer");
        if (content.Summary.Length > ListingContent.MaxSummary) yield return new(nameof(content.Summary), $"Summary must be {ListingContent.MaxSummary} characters or fewer");
        if (content.Description.Length > ListingContent.MaxDescription) yield return new(nameof(content.Description), "Description must be 20,000 characters or fewer");
        if (content.AlsoKnownAs.Count > MaxNames) yield return new(nameof(content.AlsoKnownAs), $"Enter {MaxNames} other names or fewer");
        if (content.AlsoKnownAs.Any(n => n.Length > ListingContent.MaxName)) yield return new(nameof(content.AlsoKnownAs), $"Each other name must be {ListingContent.MaxName} characters or fewer");
        if (content.Themes.Count > ListingContent.MaxThemes) yield return new(nameof(content.Themes), $"Choose {ListingContent.MaxThemes} themes or fewer");
        if (content.Tags.Count > ListingContent.MaxTags) yield return new(nameof(content.Tags), $"Enter {ListingContent.MaxTags} tags or fewer");
        if (content.Tags.Any(t => t.Length > ListingContent.MaxTag)) yield return new(nameof(content.Tags), $"Each tag must be {ListingContent.MaxTag} characters or fewer");
        if (IsUnsafe(content.Website)) yield return new(nameof(content.Website), WebAddress.Sentence);
        if (IsUnsafe(content.Repository)) yield return new(nameof(content.Repository), WebAddress.Sentence);
        if (IsUnsafe(content.Documentation)) yield return new(nameof(content.Documentation), WebAddress.Sentence);
        if (content.OtherLinks.Count > MaxLinks) yield return new(nameof(content.OtherLinks), $"Enter {MaxLinks} other links or fewer");
        if (content.Licence is { } licence && !Licences.IsKnown(licence)) yield return new(nameof(content.Licence), "Choose a licence from the list");
        if (content.Relations.Count > StatedRelation.Most) yield return new(nameof(content.Relations), $"Name {StatedRelation.Most} connected listings or fewer");
        if (content.Relations.Any(r => r.Source?.Length > StatedRelation.MaxSource || r.Word?.Length > StatedRelation.MaxWord))
            yield return new(nameof(content.Relations), $"A source must be {StatedRelation.MaxSource} characters or fewer");
        foreach (var problem in Years(content, year).Concat(ShortTexts(content))) yield return problem;
    }

    /// <summary>What is missing before it can be submitted.</summary>
    public static IEnumerable<ContentProblem> Missing(ListingContent content)
    {
        if (content.Name.Length < ListingContent.MinName) yield return new(nameof(content.Name), $"Enter a name of {ListingContent.MinName} characters or more");
        if (content.Summary.Length == 0) yield return new(nameof(content.Summary), "Enter a summary");
        else if (content.Summary.Length < ListingContent.MinSummary) yield return new(nameof(content.Summary), $"Summary must be {ListingContent.MinSummary} characters or more");
        if (content.Description.Length == 0) yield return new(nameof(content.Description), "Enter a description");
        else if (content.Description.Length < ListingContent.MinDescription) yield return new(nameof(content.Description), $"Description must be {ListingContent.MinDescription} characters or more");
        if (content.Themes.Count == 0) yield return new(nameof(content.Themes), "Choose at least one theme");
        if (content.LeadOrganisationId is null) yield return new(nameof(content.LeadOrganisationId), "Choose the lead organisation");
    }

    private static IEnumerable<ContentProblem> Years(ListingContent content, int year)
    {
        var last = year + 10;
        if (content.StartYear is { } start && (start < FirstYear || start > last)) yield return new(nameof(content.StartYear), $"Start year must be between {FirstYear} and {last}");
        if (content.EndYear is { } end && (end < FirstYear || end > last)) yield return new(nameof(content.EndYear), $"End year must be between {FirstYear} and {last}");
        if (content.EndYear < content.StartYear) yield return new(nameof(content.EndYear), "End year must be the same as or after the start year");
    }

    private static IEnumerable<ContentProblem> ShortTexts(ListingContent content)
    {
        (string Field, string Label, string? Text)[] texts =
        [
            (nameof(content.ReuseEffort), "Effort to reuse it", content.ReuseEffort),
            (nameof(content.ReuseSkills), "Skills to reuse it", content.ReuseSkills),
            (nameof(content.ReuseData), "Data to reuse it", content.ReuseData),
            (nameof(content.ReuseAgreements), "Agreements to reuse it", content.ReuseAgreements),
        ];
        return texts.Where(t => t.Text?.Length > ListingContent.MaxShortText).Select(t => new ContentProblem(t.Field, $"{t.Label} must be 1,000 characters or fewer"));
    }

    private static bool IsUnsafe(string? address) => address is not null && !WebAddress.IsSafe(address);
}
