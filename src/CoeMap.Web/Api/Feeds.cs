using System.Security.Cryptography;
using CoeMap.Email;
using CoeMap.Following;
using CoeMap.Web.Caching;
using Microsoft.Net.Http.Headers;

namespace CoeMap.Web.Api;

/// <summary>GET /feeds/….atom: what is new, for feed readers. Kept and dropped as pages are, and not sent again to who has it.</summary>
internal static class Feeds
{
    private const string MediaType = "application/atom+xml; charset=utf-8";

    public static WebApplication MapFeeds(this WebApplication app)
    {
        var feeds = app.MapGroup("/feeds").WithMetadata(new SameForEverybody());
        feeds.MapGet("/listings.atom", (HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, null, null));
        feeds.MapGet("/needs.atom", (HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, FollowOf.Need, null));
        feeds.MapGet("/needs/{slug}.atom", (string slug, HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, FollowOf.Need, slug));
        feeds.MapGet("/search.atom", (HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, FollowOf.Search, http.Request.QueryString.Value));
        feeds.MapGet("/themes/{slug}.atom", (string slug, HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, FollowOf.Theme, slug));
        feeds.MapGet("/organisations/{slug}.atom", (string slug, HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, FollowOf.Organisation, slug));
        feeds.MapGet("/listings/{slug}.atom", (string slug, HttpContext http, ReadFeed read, PublicAddress site) => AnswerAsync(http, read, site, FollowOf.Listing, slug));
        return app;
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, ReadFeed read, PublicAddress site, FollowOf? of, string? subject)
    {
        if (await read.RunAsync(of, subject, http.RequestAborted) is not { } feed) return Results.NotFound();
        var self = of is FollowOf.Search ? "/feeds" + feed.Address.Replace("/search", "/search.atom", StringComparison.Ordinal) : http.Request.Path.Value!;
        var xml = AtomXml.Of(feed, site, self);
        var headers = http.Response.Headers;
        headers.CacheControl = feed.IsWhole ? "public, no-cache" : "no-store";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(xml))[..32]}\"";
        // The tag decides where it is sent; a date alone would miss what was hidden.
        return Results.Bytes(xml, MediaType, lastModified: AtomXml.UpdatedAt(feed), entityTag: new EntityTagHeaderValue(tag));
    }
}
