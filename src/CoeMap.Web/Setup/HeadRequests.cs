namespace CoeMap.Web.Setup;

/// <summary>Answers HEAD as GET without the body: pages themselves know only GET and POST.</summary>
internal static class HeadRequests
{
    public static WebApplication UseHeadRequests(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await next(context);
                return;
            }

            context.Request.Method = HttpMethods.Get;
            var body = context.Response.Body;
            context.Response.Body = Stream.Null;
            try
            {
                await next(context);
            }
            finally
            {
                context.Request.Method = HttpMethods.Head;
                context.Response.Body = body;
            }
        });
        return app;
    }
}
