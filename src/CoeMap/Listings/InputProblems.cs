namespace CoeMap.Listings;

/// <param name="Of">The input or the row of it that the problem belongs to.</param>
/// <param name="Field">The property of it.</param>
/// <param name="Sentence">What to do, in words for the user.</param>
public sealed record InputProblem(object Of, string Field, string Sentence);

/// <summary>What is wrong with a filled-in form, found before it becomes a content.</summary>
public static class InputProblems
{
    /// <summary>What keeps it from being kept; with <paramref name="toSubmit"/> also what is missing before it can be submitted.</summary>
    public static IReadOnlyList<InputProblem> In(ListingInput input, int year, bool toSubmit)
    {
        List<InputProblem> problems = [.. Answers(input, toSubmit), .. Rows(input)];
        var content = input.ToContent();
        var rules = ContentRules.Unkeepable(content, year).Concat(toSubmit ? ContentRules.Missing(content) : []);
        problems.AddRange(rules.Select(p => new InputProblem(input, p.Field, p.Sentence)).DistinctBy(p => p.Field, StringComparer.Ordinal));
        return problems;
    }

    private static IEnumerable<InputProblem> Answers(ListingInput input, bool toSubmit)
    {
        if (Words.Parse<ListingKind>(input.Kind) is null) yield return new(input, nameof(input.Kind), "Choose what you are registering");
        if (Words.Parse<Stage>(input.Stage) is null && (toSubmit || !string.IsNullOrEmpty(input.Stage))) yield return new(input, nameof(input.Stage), "Choose a stage");
        if (IsNoYear(input.StartYear)) yield return new(input, nameof(input.StartYear), "Enter the start year as four digits, like 2019");
        if (IsNoYear(input.EndYear)) yield return new(input, nameof(input.EndYear), "Enter the end year as four digits, like 2019");
    }

    private static IEnumerable<InputProblem> Rows(ListingInput input)
    {
        foreach (var row in (input.TakingPart ?? []).Where(r => !r.IsBlank && !r.IsWhole))
        {
            yield return ListingInput.Id(row.Organisation) is null
                ? new(row, nameof(row.Organisation), "Choose the organisation that takes part in this role")
                : new(row, nameof(row.Role), "Choose the role of this organisation");
        }

        foreach (var row in (input.Relations ?? []).Where(r => !r.IsBlank))
        {
            if (row.Kind is null or "") yield return new(row, nameof(row.Kind), "Choose how it is connected");
            if (row.ListingId is null) yield return new(row, nameof(row.Listing), row.NotFound ?? "Enter the name of the other listing");
            if (ListingInput.Text(row.Source)?.Length > StatedRelation.MaxSource) yield return new(row, nameof(row.Source), $"The source must be {StatedRelation.MaxSource} characters or fewer");
        }

        foreach (var link in input.OtherLinks ?? [])
        {
            var url = ListingInput.Text(link.Url);
            if (url is null && ListingInput.Text(link.Label) is not null) yield return new(link, nameof(link.Url), "Enter the web address of this link");
            else if (url is not null && !WebAddress.IsSafe(url)) yield return new(link, nameof(link.Url), WebAddress.Sentence);
            else if (link.Label?.Length > ListingContent.MaxName) yield return new(link, nameof(link.Label), $"The text of a link must be {ListingContent.MaxName} characters or fewer");
        }

        foreach (var document in input.ReuseDocuments ?? [])
        {
            if (ListingInput.Text(document.Url) is { } url && !WebAddress.IsSafe(url)) yield return new(document, nameof(document.Url), WebAddress.Sentence);
        }
    }

    private static bool IsNoYear(string? typed) => ListingInput.Text(typed) is not null && (ListingInput.Year(typed) is null || typed!.Trim().Length != 4);
}
