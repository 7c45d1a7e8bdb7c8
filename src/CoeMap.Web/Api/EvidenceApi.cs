using CoeMap.Email;
using CoeMap.Evidence;
using CoeMap.Exporting;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/evidence: what was claimed, for which outcome, and how strong the published rule finds it.</summary>
internal static class EvidenceApi
{
    public static void MapEvidence(this RouteGroupBuilder api) =>
        api.MapGet("/evidence", async (HttpContext http, ReadPublishedEvidence read, PublicAddress site) =>
        {
            var asked = ApiPaging.Read(http.Request, "listing", "outcome", "limit", "cursor");
            var (listing, outcome) = (asked.Text("listing"), asked.Word<EvidenceOutcome>("outcome"));
            return asked.IsWrong ? asked.Problem : asked.Answer(site, await read.RunAsync(listing, outcome, asked.After, asked.Most, http.RequestAborted));
        }).WithTags("Evidence").WithSummary("Does it work?")
            .WithDescription("Published evidence in the order in which it was proposed: what is stated, and its strength from 0 to 5, which is computed from these facts by a published rule and not judged.")
            .Produces<ManyAnswer<PublishedEvidence>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata([new ApiParameter("listing", "Only about this listing, by its slug.", ApiParameters.ListingSlug.Example), ApiParameters.Choice<EvidenceOutcome>("outcome", "Only for this outcome."), .. ApiParameters.OfPaging]);
}
