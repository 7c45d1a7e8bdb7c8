using CoeMap.Adoption;
using CoeMap.Email;
using CoeMap.Exporting;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/adoption: who has confirmed that they use what; and how many of one listing, named or not.</summary>
internal static class AdoptionApi
{
    public static void MapAdoption(this RouteGroupBuilder api)
    {
        api.MapGet("/adoption", async (HttpContext http, ReadPublishedUses read, PublicAddress site) =>
        {
            var asked = ApiPaging.Read(http.Request, "listing", "organisation", "stage", "limit", "cursor");
            var (listing, organisation, stage) = (asked.Text("listing"), asked.Text("organisation"), asked.Word<AdoptionStage>("stage"));
            return asked.IsWrong ? asked.Problem : asked.Answer(site, await read.RunAsync(listing, organisation, stage, asked.After, asked.Most, http.RequestAborted));
        }).WithTags("Adoption").WithSummary("Who uses what")
            .WithDescription("What organisations have confirmed, in the order in which it was first said, where they let everybody know their name. Those that are named to public bodies only, or not at all, are not here: they are counted with the listing.")
            .Produces<ManyAnswer<PublishedUse>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata([
                new ApiParameter("listing", "Only of this listing, by its slug.", ApiParameters.ListingSlug.Example), new ApiParameter("organisation", "Only by this organisation, by its slug.", "essex"),
                ApiParameters.Choice<AdoptionStage>("stage", "Only at this stage."), .. ApiParameters.OfPaging]);
        api.MapGet("/listings/{slug}/adoption", async (string slug, HttpContext http, ReadPublishedUses read, PublicAddress site) =>
            !slug.Contains('\0', StringComparison.Ordinal) && await read.CountAsync(slug, http.RequestAborted) is { } counts ? ApiAnswer.One(site, counts) : ApiProblem.NotFound("There is no listing of this address."))
            .WithTags("Adoption").WithSummary("How many use one listing").WithDescription("By stage: all that confirmed it, and how many of them let everybody know their name.")
            .Produces<OneAnswer<IReadOnlyList<UseCount>>>().ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(ApiParameters.ListingSlug);
    }
}
