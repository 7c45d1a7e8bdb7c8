using CoeMap.Web.Caching;

namespace CoeMap.Web.Api;

/// <summary>/api/v1: the map for other programs. Kept and dropped as pages are.</summary>
internal static class DirectoryApi
{
    public static WebApplication MapDirectoryApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").WithMetadata(new SameForEverybody(), new ApiCost());
        api.MapListings();
        api.MapRelations();
        api.MapOrganisations();
        api.MapReference();
        api.MapNeeds();
        api.MapAdoption();
        api.MapEvidence();
        app.MapGroup("/api/v1").WithMetadata(new ApiCost()).MapChanges();
        app.MapApiDescription();
        return app;
    }
}
