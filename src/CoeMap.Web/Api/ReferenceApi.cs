using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Glossary;

namespace CoeMap.Web.Api;

/// <summary>GET /api/v1/themes, /glossary and /statistics: short things that are read whole.</summary>
internal static class ReferenceApi
{
    public static void MapReference(this RouteGroupBuilder api)
    {
        api.MapGet("/themes", async (HttpContext http, ReadPublishedThemes read, PublicAddress site) =>
            Whole(http, site, await read.RunAsync(http.RequestAborted)))
            .WithTags("Themes").WithSummary("The six themes").WithDescription("Each with its two focus areas, the Centre’s ideas for them and how many listings are in it.")
            .Produces<ManyAnswer<PublishedTheme>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/glossary", async (HttpContext http, GlossaryList read, PublicAddress site) =>
            Whole(http, site, (IReadOnlyList<PublishedTerm>)[.. (await read.RunAsync("", http.RequestAborted)).SelectMany(l => l.Terms).Select(t => new PublishedTerm(t.Term, t.Expansion, t.Synonyms, $"{site.Root}/glossary#{t.Slug}"))]))
            .WithTags("Glossary").WithSummary("The words of the sector").WithDescription("What acronyms stand for and what else people call them, by letter.")
            .Produces<ManyAnswer<PublishedTerm>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/statistics", async (HttpContext http, ReadStatistics read, PublicAddress site) =>
            ApiPaging.Read(http.Request) is { IsWrong: true } wrong ? wrong.Problem : ApiAnswer.One(site, await read.RunAsync(http.RequestAborted)))
            .WithTags("Statistics").WithSummary("The map in numbers").WithDescription("How many listings there are, by kind, stage, theme and region; who takes part, what is used, what is needed.")
            .Produces<OneAnswer<Statistics>>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static IResult Whole<T>(HttpContext http, PublicAddress site, IReadOnlyList<T> items)
    {
        var asked = ApiPaging.Read(http.Request);
        return asked.IsWrong ? asked.Problem : ApiAnswer.Of(new ManyAnswer<T>(OpenLicence.At(site.Root), items, items.Count, IsMore: false, Next: null));
    }
}
