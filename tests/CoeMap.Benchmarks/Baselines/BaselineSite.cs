using Npgsql;

namespace CoeMap.Benchmarks.Baselines;

/// <summary>The website that the site is compared with: hello, a bare Blazor page, raw SQL. It runs as a process of its own.</summary>
internal static class BaselineSite
{
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var database = builder.Configuration.GetConnectionString("CoeMap")!;
        builder.Services.AddSingleton(NpgsqlDataSource.Create(database));
        builder.Services.AddSingleton<RawSql>();
        builder.Services.AddCoeMap(database);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);

        await using var app = builder.Build();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/hand", StringComparison.Ordinal), hand => hand.UseResponseCompression());
        app.UseAntiforgery();
        app.MapGet("/health/ready", () => TypedResults.Text("ready"));
        app.MapGet("/hello", () => TypedResults.Text("hello"));
        app.MapGet("/primary-key/{id:guid}", async (Guid id, RawSql sql, CancellationToken stop) => TypedResults.Text(await sql.NameOfAsync(id, stop)));
        app.MapGet("/raw-search", async (string q, RawSql sql, CancellationToken stop) => TypedResults.Json(await sql.SearchAsync(q, stop)));
        HandWrittenApi.Map(app);
        app.MapRazorComponents<BareApp>();
        await app.RunAsync();
    }
}
