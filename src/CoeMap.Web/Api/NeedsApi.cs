using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Needs;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/needs and one of them.</summary>
internal static class NeedsApi
{
    private static readonly ApiParameter Slug = ApiParameters.Slug("The last part of the need’s address, or its id.", "somebody-who-has-forecast-placement-demand");

    public static void MapNeeds(this RouteGroupBuilder api)
    {
        api.MapGet("/needs", async (HttpContext http, ReadPublishedNeeds read, PublicAddress site) =>
        {
            var asked = ApiPaging.Read(http.Request, "theme", "state", "limit", "cursor");
            var (theme, state) = (asked.Text("theme"), asked.Word<NeedState>("state"));
            if (state is NeedState.Draft) asked.Refuse("state", "Drafts are nobody’s business but their author’s. Choose from: open, matched, met, closed.");
            return asked.IsWrong ? asked.Problem : asked.Answer(site, await read.RunAsync(theme, state, asked.After, asked.Most, http.RequestAborted));
        }).WithTags("Needs").WithSummary("Needs, page by page").WithDescription("Problems that people want help with, the newest first. Who posted them is never told; answer them on their page.")
            .Produces<ManyAnswer<PublishedNeed>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithMetadata([
                new ApiParameter("theme", "Only of this theme, by its slug.", "data-as-a-resource"),
                new ApiParameter("state", "Only those that stand so.", "open") { Choices = [.. Enum.GetValues<NeedState>().Where(s => s != NeedState.Draft).Select(s => Words.Of(s))] }, .. ApiParameters.OfPaging]);
        api.MapGet("/needs/{slug}", async (string slug, HttpContext http, ReadPublishedNeeds read, PublicAddress site) =>
            !slug.Contains('\0', StringComparison.Ordinal) && await read.OneAsync(slug, http.RequestAborted) is { } one ? ApiAnswer.One(site, one) : ApiProblem.NotFound("There is no need of this address or id that everybody sees."))
            .WithTags("Needs").WithSummary("One need").WithDescription("By the last part of its address, or by its id.")
            .Produces<OneAnswer<PublishedNeed>>().ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(Slug);
    }
}
