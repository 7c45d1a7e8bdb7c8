using CoeMap.Search;
using CoeMap.Seeding;
using CoeMap.Seeding.Demo;
using CoeMap.Web.Mail;
using CoeMap.Web.Setup;

namespace CoeMap.Web.Commands;

/// <summary>serve: the site. On its own database it first brings schema and reference data up to date.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var database = await SiteDatabase.OpenAsync(builder.Configuration, builder.Environment);
        if (database.Cluster is null) await database.CheckSchemaAsync();
        else await PrepareOwnAsync(database);

        await using var app = Site.Build(builder, database.Web);
        if (!builder.Environment.IsDevelopment() && app.Services.GetService<MailFolder>() is { } mail)
        {
            app.Logger.LogWarning("Neither Smtp__Host nor Notify__ApiKey is set: mail is written to {Folder} and reaches nobody.", mail.Path);
        }

        if (database.Cluster is { } cluster) app.Lifetime.ApplicationStarted.Register(() => SayWhereThingsAre(app, cluster.Directory));
        await app.RunAsync();
        return 0;
    }

    private static async Task PrepareOwnAsync(SiteDatabase database)
    {
        await database.MigrateAsync();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddCoeMap(database.Owner).BuildServiceProvider();
        var report = await services.GetRequiredService<Seed>().RunAsync(SeedFolder.Shipped);
        if (report.Total(SeedResult.Created) + report.Total(SeedResult.Changed) > 0)
        {
            foreach (var line in report.Lines()) Console.WriteLine(line);
        }

        await services.GetRequiredService<SeedDemo>().RunAsync(SeedFolder.Shipped);
        await services.GetRequiredService<LearnWords>().RunAsync();
    }

    private static void SayWhereThingsAre(WebApplication app, string directory) => Console.WriteLine(
        $"""

        CoE Map is at {string.Join(", ", app.Urls)}
          Data lives in {directory} and stays for the next start.
          Sign in at {app.Urls.First()}/sign-in as moderator@centre.example.org, member@kent.example.org
          or anybody else; the code is at {app.Urls.First()}/dev/mail.
          Ctrl+C stops the site and its database.

        """);
}
