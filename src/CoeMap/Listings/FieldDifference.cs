using CoeMap.Text;

namespace CoeMap.Listings;

public enum FieldChange { Same, Added, Removed, Changed }

/// <summary>One field of a listing: what is published, what is proposed, and word by word what differs.</summary>
public sealed record FieldDifference(string Label, bool IsMarkdown, string Before, string After, IReadOnlyList<WordRun> Runs)
{
    public FieldChange Change =>
        string.Equals(Before, After, StringComparison.Ordinal) ? FieldChange.Same
        : Before.Length == 0 ? FieldChange.Added
        : After.Length == 0 ? FieldChange.Removed
        : FieldChange.Changed;

    public static FieldDifference Between(ContentField before, ContentField after) =>
        new(after.Label, after.IsMarkdown, before.Text, after.Text, WordDifference.Between(before.Text, after.Text));
}
