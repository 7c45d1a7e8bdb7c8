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
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return new(null, "The file is empty", 1);
            var root = new YamlTree(parser).Node(0);
            parser.Consume<DocumentEnd>();
            return parser.TryConsume<DocumentStart>(out var second)
                ? new(null, "The file holds more than one document: send one a file", (int)second.Start.Line)
                : new(root, null, 1);
        }
        catch (YamlRefusedException refused)
        {
            return new(null, refused.Message, refused.Line);
        }
        catch (YamlException wrong)
        {
            return new(null, "This is not valid YAML: " + Shortened(wrong.Message), Math.Clamp((int)wrong.Start.Line, 1, text.AsSpan().Count('\n') + 1));
        }
    }

    // The library puts the place in front, and some of the file behind.
    private static string Shortened(string message)
    {
        var words = message[(message.IndexOf("): ", StringComparison.Ordinal) is var at && at > 0 ? at + 3 : 0)..].ReplaceLineEndings(" ").TrimEnd('.');
        return words.Length > 120 ? words[..120] + "…" : words;
    }
}
