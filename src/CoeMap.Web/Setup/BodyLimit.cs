using Microsoft.AspNetCore.Http.Features;

namespace CoeMap.Web.Setup;

/// <summary>A request holds up to 1 MB; one that brings an image or a file to import holds that and the form around it.</summary>
internal static class BodyLimit
{
    private const int Max = 1024 * 1024;
    private const int AroundAFile = 64 * 1024;

    /// <summary>Call inside the error answers. The server's own limit stays larger: it reads the rest away, so that the sender hears why.</summary>
    public static WebApplication UseBodyLimit(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var most = MostAt(context.Request.Path);
            if (context.Request.ContentLength > most) throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
            return next(context);
        });
        return app;
    }

    private static int MostAt(PathString path) => path.Value switch
    {
        "/admin/media" => Max + AroundAFile,
        "/contribute/import" => CoeMap.Importing.ImportedFile.MaxBytes + AroundAFile,
        _ => Max,
    };
}
