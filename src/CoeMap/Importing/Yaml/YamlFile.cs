using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoeMap.Importing.Yaml;

/// <summary>One YAML document as a tree, or the sentence that says why it is none.</summary>
/// <param name="Root">Null with a problem.</param>
/// <param name="Problem">What is wrong and what to do; null with a tree.</param>
/// <param name="Line">Where, counted from 1.</param>
public sealed record YamlFile(YamlNode? Root, string? Problem, int Line)
{
    public const int MostDepth = 40;
    public const int MostNodes = 50_000;

    /// <summary>Reads a document as its events, so that keys may stand twice, and never more of it than the bounds allow.</summary>
    public static YamlFile Read(string text)
    {
        Parser? parser = null;
        int Within(long line) => (int)Math.Clamp(line, 1, text.AsSpan().Count('\n') + 1); // the library counts one more at the end of some files
        try
        {
            parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return new(null, "The file is empty", 1);
            var root = new YamlTree(parser).Node(0);
            parser.Consume<DocumentEnd>();
            return parser.TryConsume<DocumentStart>(out var second)
                ? new(null, "The file holds more than one document: send one a file", Within(second.Start.Line))
                : new(root, null, 1);
        }
        catch (YamlRefusedException refused)
        {
            return new(null, refused.Message, Within(refused.Line));
        }
        catch (YamlException wrong)
        {
            var line = wrong.Message.Contains("tab", StringComparison.Ordinal) && LineOfTab(text) is > 0 and var tab ? tab : wrong.End.Line;
            return new(null, "This is not valid YAML: " + Shortened(wrong.Message), Within(line));
        }
        catch (Exception lost) when (lost is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The library loses its way in some broken files, and throws what it did not mean to.
            return new(null, "This is not valid YAML: it is broken off, or a quote, comma or bracket is missing", Within(parser?.Current?.End.Line ?? 1));
        }
    }

    // It knows of a tab, and tells only where the mapping around it began.
    private static int LineOfTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line[..^line.TrimStart().Length].Contains('\t')) return number;
        }

        return 0;
    }

    // The library puts the place in front, and some of the file behind.
    private static string Shortened(string message)
    {
        var words = message[(message.IndexOf("): ", StringComparison.Ordinal) is var at && at > 0 ? at + 3 : 0)..].ReplaceLineEndings(" ").TrimEnd('.');
        return words.Length > 120 ? words[..120] + "…" : words;
    }
}
