using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace CoeMap.Web.Api;

/// <summary>The addresses of the API for people to read, from what is said beside each.</summary>
public sealed class ApiReference(EndpointDataSource endpoints)
{
    internal IReadOnlyList<ApiAddress> Addresses =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1/", StringComparison.Ordinal) == true).Select(e => new ApiAddress(
            e.RoutePattern.RawText!,
            e.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? "",
            e.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description ?? "",
            [.. e.Metadata.OfType<ApiParameter>()])),
    ];
}

/// <param name="Path">With its parameters in braces.</param>
internal sealed record ApiAddress(string Path, string Summary, string Description, IReadOnlyList<ApiParameter> Parameters)
{
    public string Id => Path["/api/v1/".Length..].Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    public IEnumerable<ApiParameter> InQuery => Parameters.Where(p => !p.IsInPath);

    /// <summary>An address to try, where it holds no name of a thing that may have gone.</summary>
    public string? Try => Parameters.Any(p => p.IsInPath) ? null : Path == "/api/v1/suggest" ? Path + "?q=early" : Path;
}
