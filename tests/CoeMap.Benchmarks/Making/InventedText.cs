using System.Globalization;
using System.Text;

namespace CoeMap.Benchmarks.Making;

/// <summary>Sentences and Markdown about one invented project, recombined from the sector's words.</summary>
internal sealed class InventedText(Draw draw)
{
    private static readonly RankedList<string> Subjects = new(SectorWords.Subjects);
    private static readonly RankedList<string> Verbs = new(SectorWords.Verbs);
    private static readonly RankedList<string> Qualities = new(SectorWords.Qualities);
    private static readonly RankedList<string> Forms = new(SectorWords.Forms);

    /// <summary>What this one is about; it comes back in name, summary and description.</summary>
    private readonly string topic = draw.Any(SectorWords.Subjects);
    private readonly string side = draw.Any(SectorWords.Subjects);
    private readonly string coined = draw.Coined();

    public string Form { get; } = draw.Ranked(Forms);

    public string Name() => draw.Between(0, 3) switch
    {
        0 => Capital($"{topic} {side} {Form}"),
        1 => $"{coined} {topic} {Form}",
        2 => $"{Capital(draw.Ranked(Qualities))} {topic} {Form} ({coined})",
        _ => $"{coined}: {draw.Ranked(Subjects)} and {topic} {Form}",
    };

    public string OtherName() => draw.Chance(0.5)
        ? string.Concat(coined[..1], topic[..1], side[..1], Form[..1]).ToUpperInvariant()
        : $"{coined} {Form}";

    public string Summary() => Capital($"{Form} that {draw.Ranked(Verbs)} {draw.Ranked(Qualities)} {topic} {draw.Ranked(Subjects)} for {draw.Any(SectorWords.People)}, so that {draw.Ranked(Subjects)} and {side} agree.");

    /// <returns>Markdown of about the length, with headings, a list and a link as people write them.</returns>
    public string Description(int length)
    {
        var text = new StringBuilder();
        for (var paragraph = 0; text.Length < length; paragraph++)
        {
            if (paragraph > 0) text.Append("\n\n");
            if (paragraph > 0 && draw.Chance(0.25)) text.Append("## ").Append(Capital($"{draw.Ranked(Qualities)} {draw.Ranked(Subjects)}")).Append("\n\n");
            if (draw.Chance(0.2)) AppendList(text);
            else AppendSentences(text, length);
        }

        return text.Length > length + 200 ? text.ToString(0, length) : text.ToString();
    }

    public string Phrase() => Capital($"{draw.Between(1, 20)} days of {draw.Any(SectorWords.People)}, {draw.Ranked(Subjects)} and {draw.Ranked(Subjects)}.");

    public string Tag() => draw.Chance(0.4) ? draw.Ranked(Subjects) : $"{draw.Ranked(Subjects)} {draw.Ranked(Subjects)}";

    private void AppendSentences(StringBuilder text, int length)
    {
        for (var left = draw.Between(2, 5); left > 0 && text.Length < length; left--) text.Append(Sentence()).Append(left > 1 ? " " : "");
    }

    private void AppendList(StringBuilder text)
    {
        text.Append(Capital($"{draw.Any(SectorWords.People)} get:\n"));
        for (var left = draw.Between(2, 4); left > 0; left--) text.Append("\n- ").Append(draw.Ranked(Qualities)).Append(' ').Append(draw.Ranked(Subjects)).Append(" and **").Append(draw.Ranked(Subjects)).Append("**");
    }

    private string Sentence() => Capital(draw.Between(0, 6) switch
    {
        0 => $"the {topic} {Form} {draw.Ranked(Verbs)} {draw.Ranked(Subjects)} and {draw.Ranked(Subjects)} from {draw.Between(2, 150)} areas, which {draw.Any(SectorWords.People)} in {draw.Coined()} asked for.",
        1 => $"it {draw.Ranked(Verbs)} {draw.Ranked(Qualities)} {draw.Ranked(Subjects)} {draw.Ranked(Subjects)} before the {draw.Ranked(Subjects)} of {draw.Between(2016, 2026)}.",
        2 => $"{draw.Any(SectorWords.People)} see {draw.Ranked(Subjects)} beside {draw.Ranked(Subjects)}, and {side} becomes {draw.Ranked(Qualities)}.",
        3 => $"where {draw.Ranked(Subjects)} was late, the {draw.Ranked(Qualities)} {draw.Ranked(Subjects)} now {draw.Ranked(Verbs)} {topic} within {draw.Between(1, 30)} days.",
        4 => $"{coined} began as {draw.Ranked(Subjects)} {draw.Ranked(Subjects)} and {draw.Ranked(Verbs)} what {draw.Ranked(Subjects)} need from {draw.Ranked(Subjects)}.",
        5 => $"read more about its [{draw.Ranked(Subjects)} {draw.Ranked(Subjects)}](https://{coined.ToLowerInvariant()}.example.org/{topic}) and how it {draw.Ranked(Verbs)} {draw.Ranked(Subjects)}.",
        _ => $"each {draw.Ranked(Subjects)} is compared with {draw.Ranked(Subjects)} and {draw.Ranked(Subjects)}, so {draw.Any(SectorWords.People)} can act on {draw.Ranked(Subjects)} early.",
    });

    private static string Capital(string text) => string.Concat(text[..1].ToUpper(CultureInfo.InvariantCulture), text[1..]);
}
