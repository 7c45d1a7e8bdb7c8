using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CoeMap.Moderation;

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
        new(after.Label, after.IsMarkdown, before.Text, after.Text, Compare(before.Text, after.Text));

    private static IReadOnlyList<WordRun> Compare(string before, string after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal)) return [new(WordChange.Same, after)];
        var pieces = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker()).Lines
            .ConvertAll(line => new WordRun(ChangeOf(line.Type), line.Text));
        List<WordRun> runs = [];
        List<WordRun> pending = []; // changed pieces not written yet: removed ones go first, spaces between them belong to both
        for (var i = 0; i < pieces.Count; i++)
        {
            var isBridge = pieces[i].Change == WordChange.Same && string.IsNullOrWhiteSpace(pieces[i].Text) && pending.Count > 0
                && i + 1 < pieces.Count && pieces[i + 1].Change != WordChange.Same;
            if (pieces[i].Change != WordChange.Same || isBridge) pending.Add(pieces[i]);
            else
            {
                Write(pending, runs);
                Append(runs, WordChange.Same, pieces[i].Text);
            }
        }

        Write(pending, runs);
        return runs;
    }

    private static void Write(List<WordRun> pending, List<WordRun> runs)
    {
        foreach (var change in (WordChange[])[WordChange.Removed, WordChange.Added])
        {
            if (pending.Exists(p => p.Change == change))
                Append(runs, change, string.Concat(pending.Where(p => p.Change == change || p.Change == WordChange.Same).Select(p => p.Text)));
        }

        pending.Clear();
    }

    private static void Append(List<WordRun> runs, WordChange change, string text)
    {
        if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = new(change, runs[^1].Text + text);
        else runs.Add(new(change, text));
    }

    private static WordChange ChangeOf(ChangeType type) =>
        type switch { ChangeType.Inserted => WordChange.Added, ChangeType.Deleted => WordChange.Removed, _ => WordChange.Same };
}

public enum WordChange { Same, Added, Removed }

/// <summary>Words in a row that share one fate.</summary>
public sealed record WordRun(WordChange Change, string Text);
