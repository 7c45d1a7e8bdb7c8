using System.Globalization;
using System.Xml;

namespace CoeMap.Importing.Repositories;

/// <summary>When somebody last changed the code, from a repository's feed of commits (Atom or RSS).</summary>
public static class CommitFeed
{
    private static readonly string[] Dates = ["updated", "published", "pubDate"];

    /// <returns>The latest date of an entry; null when the feed cannot be read or has none.</returns>
    public static DateTimeOffset? LastCommitAt(string? feed)
    {
        if (string.IsNullOrWhiteSpace(feed)) return null;
        var (last, isEntry) = ((DateTimeOffset?)null, false);
        try
        {
            using var xml = XmlReader.Create(new StringReader(feed), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = feed.Length });
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                isEntry |= xml.LocalName is "entry" or "item";
                if (!isEntry || !Dates.Contains(xml.LocalName)) continue;
                if (DateTimeOffset.TryParse(xml.ReadString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && (last is null || at > last)) last = at;
            }
        }
        catch (XmlException)
        {
            // Half a feed still says what it said before it broke off.
        }

        return last;
    }
}
