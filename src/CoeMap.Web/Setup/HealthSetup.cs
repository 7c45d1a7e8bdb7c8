using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Web.Setup;

/// <summary>What a load balancer asks: does the process live, and can it answer people.</summary>
internal static class HealthSetup
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live"));
        app.MapGet("/health/ready", async (IDbContextFactory<CoeMapDb> dbs, CancellationToken stop) =>
        {
            await using var db = await dbs.CreateDbContextAsync(stop);
            return await db.Database.CanConnectAsync(stop)
                ? Results.Text("ready")
                : Results.Text("The database does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
        return app;
    }
}
