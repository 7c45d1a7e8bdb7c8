using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Search;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/listings and /api/v1/listings/{slug}: what is published, for other programs.</summary>
internal static class ListingsApi
{
    public static void MapListings(this RouteGroupBuilder api)
    {
        api.MapGet("/listings", ListAsync).WithTags("Listings").WithSummary("Listings, page by page")
            .WithDescription("Every published listing, or those that a search finds, with the words and filters of the page /search. With words the best matches come first, a thousand at most; "
                + "without words the newest on the map come first, in an order that never changes, so that reading to the end misses nothing that was there at the beginning. Repeat a filter to widen it.")
            .Produces<ManyAnswer<PublishedListing>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithMetadata([.. ApiParameters.OfSearch, .. ApiParameters.OfPaging, ApiParameters.Fields]);
        api.MapGet("/listings/{slug}", OneAsync).WithTags("Listings").WithSummary("One listing")
            .WithDescription("By the last part of its address, or by its id. An address it once had, or one of a listing that became part of it, redirects (308).")
            .Produces<OneAnswer<PublishedListing>>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(ApiParameters.ListingSlug);
    }

    public static void MapRelations(this RouteGroupBuilder api) =>
        api.MapGet("/listings/{slug}/relations", async (string slug, HttpContext http, ReadPublishedRelations read, PublicAddress site) =>
            !slug.Contains('\0', StringComparison.Ordinal) && await read.RunAsync(slug, http.RequestAborted) is { } relations ? ApiAnswer.One(site, relations) : ApiProblem.NotFound("There is no listing of this address."))
            .WithTags("Listings").WithSummary("What a listing builds on, replaces or belongs to").WithDescription("Its relations to other listings, from either end.")
            .Produces<OneAnswer<IReadOnlyList<PublishedRelation>>>().ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(ApiParameters.ListingSlug);

    private static async Task<IResult> ListAsync(HttpContext http, ReadPublishedListings read, PublicAddress site)
    {
        var (question, errors) = ListingsQuestion.Read(http.Request);
        if (question is null) return ApiProblem.BadRequest(errors);
        try
        {
            var found = await read.RunAsync(question.Query, question.After, question.Most, http.RequestAborted);
            if (found.Unknown.Count > 0) return ApiProblem.BadRequest(ListingsQuestion.Errors(found.Unknown));
            var next = found.Next is { } place ? question.Address(site.Root, place) : null;
            if (next is not null) http.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
            var licence = OpenLicence.At(site.Root);
            return question.Fields is { } fields
                ? ApiAnswer.Of(new ManyAnswer<System.Text.Json.Nodes.JsonObject>(licence, [.. found.Items.Select(i => ApiJson.Only(i, fields))], found.Total, found.IsMore, next))
                : ApiAnswer.Of(new ManyAnswer<PublishedListing>(licence, found.Items, found.Total, found.IsMore, next));
        }
        catch (TimeoutException)
        {
            http.Response.Headers.RetryAfter = "5";
            return Results.Problem("These words are in too many listings to be put in order. Use rarer words or a filter, or read all listings without words.", statusCode: StatusCodes.Status503ServiceUnavailable, title: "The search took too long");
        }
    }

    private static async Task<IResult> OneAsync(string slug, HttpContext http, ReadPublishedListing read, PublicAddress site)
    {
        if (slug.Contains('\0', StringComparison.Ordinal) || await read.RunAsync(slug, http.RequestAborted) is not { } listing) return ApiProblem.NotFound("There is no listing of this address or id. It may be hidden.");
        return listing.Slug == slug || string.Equals(listing.Id.ToString(), slug, StringComparison.OrdinalIgnoreCase)
            ? ApiAnswer.One(site, listing)
            : Results.Redirect($"/api/v1/listings/{(Guid.TryParse(slug, out _) ? listing.Id.ToString() : listing.Slug)}{http.Request.QueryString}", permanent: true, preserveMethod: true);
    }
}
