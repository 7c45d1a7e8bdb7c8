namespace CoeMap.Text;

/// <summary>What somebody wrote, without what no keyboard types: control characters go, line ends become one kind.</summary>
public static class PlainWords
{
    public static string Clean(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();

    /// <summary>For fields of one line.</summary>
    public static string Line(string? text) => Clean(text).Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>For a mail: each line behind a mark.</summary>
    public static string Quote(string text) =>
        string.Join('\n', text.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));
}
