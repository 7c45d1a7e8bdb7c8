using System.Globalization;
using System.Text;
using System.Xml;
using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Web.Caching;

namespace CoeMap.Web.Api;

/// <summary>/robots.txt and /sitemap.xml: what search engines are welcome to. Kept and dropped as pages are.</summary>
internal static class Sitemaps
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Async = true };
    private static readonly string[] Closed = ["/account", "/admin", "/connect", "/contribute", "/dev", "/download", "/feedback/", "/follow", "/following", "/moderate", "/people", "/sign-in", "/sign-out", "/shortlist", "/search?", "/api/v1/", "/needs/new"];

    public static WebApplication MapSitemaps(this WebApplication app)
    {
        var kept = app.MapGroup("").WithMetadata(new SameForEverybody()).ExcludeFromDescription();
        kept.MapGet("/robots.txt", (PublicAddress site) => Results.Text($"User-agent: *\n{string.Concat(Closed.Select(c => $"Disallow: {c}\n"))}Allow: /\n\nSitemap: {site.Root}/sitemap.xml\n"));
        kept.MapGet("/sitemap.xml", async (ReadSitemap read, PublicAddress site, HttpContext http) =>
            Xml("sitemapindex", "sitemap", Enumerable.Range(0, await read.CountAsync(http.RequestAborted) + 1).Select(n => new SitemapEntry(string.Create(CultureInfo.InvariantCulture, $"/sitemap/{n}.xml"), null)), site));
        kept.MapGet("/sitemap/{number:int}.xml", async (int number, ReadSitemap read, PublicAddress site, HttpContext http) =>
            await read.RunAsync(number, http.RequestAborted) is { Count: > 0 } entries ? Xml("urlset", "url", entries, site) : Results.NotFound());
        return app;
    }

    private static IResult Xml(string root, string item, IEnumerable<SitemapEntry> entries, PublicAddress site)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Plain))
        {
            xml.WriteStartElement(root, Schema);
            foreach (var entry in entries)
            {
                xml.WriteStartElement(item, Schema);
                xml.WriteElementString("loc", Schema, site.Root + entry.Path);
                if (entry.ChangedAt is { } at) xml.WriteElementString("lastmod", Schema, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }
}
