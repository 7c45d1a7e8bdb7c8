using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CoeMap.Email;
using CoeMap.Following;
using CoeMap.Web.Components;

namespace CoeMap.Web.Api;

/// <summary>Writes a feed as Atom (RFC 4287). Ids are of the things and outlive renames and moves of the site.</summary>
internal static class AtomXml
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); // an empty feed was never changed
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <param name="feed">What it tells.</param>
    /// <param name="site">The configured public address, whatever address it was asked by.</param>
    /// <param name="self">Its own path and query.</param>
    public static byte[] Of(Feed feed, PublicAddress site, string self)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Plain))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "id", "urn:uuid:" + IdOf(self));
            Text(xml, "title", $"{feed.Name} – {Headline.SiteName}");
            Text(xml, "updated", Time(UpdatedAt(feed)));
            Link(xml, "self", site.Root + self, "application/atom+xml");
            Link(xml, "alternate", site.Root + feed.Address, "text/html");
            Author(xml, Headline.SiteName);
            foreach (var entry in feed.Entries) Write(xml, entry, site);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    public static DateTimeOffset UpdatedAt(Feed feed) => feed.Entries.Count == 0 ? Beginning : feed.Entries.Max(e => e.UpdatedAt);

    private static void Write(XmlWriter xml, FeedEntry entry, PublicAddress site)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", $"urn:uuid:{entry.Id}");
        Text(xml, "title", entry.Title);
        Text(xml, "published", Time(entry.PublishedAt));
        Text(xml, "updated", Time(entry.UpdatedAt));
        Link(xml, "alternate", site.Root + entry.Address, "text/html");
        if (entry.By is { } by) Author(xml, by);
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    // What XML cannot hold, a stray control character say, is left out.
    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Atom, string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value))));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Guid IdOf(string self) => new(SHA256.HashData(Encoding.UTF8.GetBytes("coe-map" + self)).AsSpan(0, 16));
}
