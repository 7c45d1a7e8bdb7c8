using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CoeMap.Email;

/// <summary>The HTML part of a mail, made from its text and nothing else: paragraphs, line ends, and addresses that can be clicked.</summary>
/// <remarks>Whatever people wrote into the text is text here too: it is encoded before anything is made of it.</remarks>
public static partial class MailHtml
{
    public static string Of(string text)
    {
        var paragraphs = Blank().Split(text.ReplaceLineEndings("\n").Trim()).Where(p => p.Length > 0).Select(p => $"<p style=\"margin:0 0 16px\">{Links(p).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
            <body style="margin:0;padding:16px;font:16px/1.5 Arial,sans-serif;color:#0b0c0c;background:#ffffff">
            <div style="max-width:38em">
            {string.Join('\n', paragraphs)}
            </div>
            </body>
            </html>
            """;
    }

    private static string Links(string paragraph)
    {
        var html = new System.Text.StringBuilder();
        var end = 0;
        foreach (Match match in Address().Matches(paragraph))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '’', '”');
            html.Append(Encode(paragraph[end..match.Index])).Append("<a href=\"").Append(Encode(address)).Append("\">").Append(Encode(address)).Append("</a>");
            end = match.Index + address.Length;
        }

        return html.Append(Encode(paragraph[end..])).ToString();
    }

    // Letters of every language stay readable; what means something in HTML does not.
    private static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text.Replace("\n", "\u0001", StringComparison.Ordinal)).Replace("&#x1;", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"\n[ \t]*\n+", RegexOptions.None, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"https?://[^\s<>""'\x00-\x1f]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();
}
