using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoeMap.Exporting;

/// <summary>Writes YAML that means the same to every reader: each text is quoted or a block, so no text turns into a date, a number or yes.</summary>
public static class Yaml
{
    public static string Write(IReadOnlyDictionary<string, object?> document)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 256));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Node(emitter, document);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Node(Emitter emitter, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
                foreach (var (key, inside) in map)
                {
                    emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, key, key[0] == '@' ? ScalarStyle.SingleQuoted : ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: true));
                    Node(emitter, inside);
                }

                emitter.Emit(new MappingEnd());
                break;
            case IReadOnlyCollection<string> list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list) Text(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case bool yes: Plain(emitter, yes ? "true" : "false"); break;
            case IEnumerable<IReadOnlyDictionary<string, object?>> maps:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in maps) Node(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            default: Text(emitter, value as string ?? ""); break;
        }
    }

    private static void Text(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, IsBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true));

    private static void Plain(Emitter emitter, string text) => emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));

    // Blocks are nicer to read, and keep a text only where it has no spaces at its ends and nothing that cannot be seen.
    private static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.Contains(" \n", StringComparison.Ordinal)
        && text.All(c => c is '\n' or (>= ' ' and <= '~') or (>= '\u00a1' and < '\u2028') or (> '\u2029' and < '\ud800'));
}
