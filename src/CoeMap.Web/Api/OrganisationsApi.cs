using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Organisations;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/organisations and one of them.</summary>
internal static class OrganisationsApi
{
    private static readonly ApiParameter Slug = ApiParameters.Slug("The last part of the organisation’s address, or its id.", "essex");

    public static void MapOrganisations(this RouteGroupBuilder api)
    {
        api.MapGet("/organisations", async (HttpContext http, ReadPublishedOrganisations read, PublicAddress site) =>
        {
            var asked = ApiPaging.Read(http.Request, "kind", "region", "limit", "cursor");
            var (kind, region) = (asked.Word<OrganisationKind>("kind"), asked.Word<Region>("region"));
            return asked.IsWrong ? asked.Problem : asked.Answer(site, await read.RunAsync(kind, region, asked.After, asked.Most, http.RequestAborted));
        }).WithTags("Organisations").WithSummary("Organisations, page by page").WithDescription("Councils first of all, and those around them, in the order in which they came to the map.")
            .Produces<ManyAnswer<PublishedOrganisation>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata([ApiParameters.Choice<OrganisationKind>("kind", "Only of this kind."), ApiParameters.Choice<Region>("region", "Only in this region."), .. ApiParameters.OfPaging]);
        api.MapGet("/organisations/{slug}", async (string slug, HttpContext http, ReadPublishedOrganisations read, PublicAddress site) =>
        {
            if (slug.Contains('\0', StringComparison.Ordinal) || await read.OneAsync(slug, http.RequestAborted) is not { } one) return ApiProblem.NotFound("There is no organisation of this address or id.");
            return one.Slug == slug || Guid.TryParse(slug, out _) ? ApiAnswer.One(site, one) : Results.Redirect($"/api/v1/organisations/{one.Slug}", permanent: true, preserveMethod: true);
        }).WithTags("Organisations").WithSummary("One organisation").WithDescription("By the last part of its address, or by its id. An address it once had, or one of an organisation that became part of it, redirects (308).")
            .Produces<OneAnswer<PublishedOrganisation>>().Produces(StatusCodes.Status308PermanentRedirect).ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(Slug);
    }
}
