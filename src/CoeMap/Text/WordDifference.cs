using DiffPlex;

namespace CoeMap.Text;

public enum WordChange { Same, Added, Removed }

/// <summary>Words in a row that share one fate.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>What differs between two texts, word by word.</summary>
public static class WordDifference
{
    private static readonly char[] WordEnds = [' ', '\n', '\t', ',', '.', ';', ':', '(', ')', '/'];

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        if (string.Equals(before, after, StringComparison.Ordinal)) return [new(WordChange.Same, after)];
        var difference = new Differ().CreateWordDiffs(before, after, ignoreWhitespace: false, WordEnds);
        List<WordRun> runs = [];
        var (read, removed, added) = (0, "", "");
        foreach (var block in difference.DiffBlocks)
        {
            var same = string.Concat(difference.PiecesOld[read..block.DeleteStartA]);
            if (removed.Length + added.Length > 0 && same.Length > 0 && string.IsNullOrWhiteSpace(same))
            {
                // A space between two changed words belongs to both sides of one change.
                (removed, added) = (removed + same, added + same);
            }
            else
            {
                Write(runs, removed, added);
                Append(runs, WordChange.Same, same);
                (removed, added) = ("", "");
            }

            removed += string.Concat(difference.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            added += string.Concat(difference.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            read = block.DeleteStartA + block.DeleteCountA;
        }

        Write(runs, removed, added);
        Append(runs, WordChange.Same, string.Concat(difference.PiecesOld[read..]));
        return runs;
    }

    private static void Write(List<WordRun> runs, string removed, string added)
    {
        if (!string.IsNullOrWhiteSpace(removed)) Append(runs, WordChange.Removed, removed);
        Append(runs, WordChange.Added, added);
    }

    private static void Append(List<WordRun> runs, WordChange change, string text)
    {
        if (text.Length == 0) return;
        if (runs.Count > 0 && runs[^1].Change == change) runs[^1] = new(change, runs[^1].Text + text);
        else runs.Add(new(change, text));
    }
}
