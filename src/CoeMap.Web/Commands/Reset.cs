using CoeMap.Web.Setup;

namespace CoeMap.Web.Commands;

/// <summary>reset: throws the development database and its mail away; the next start makes them anew.</summary>
internal static class Reset
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var database = await SiteDatabase.OpenAsync(builder.Configuration, builder.Environment);
        await database.DisposeAsync();
        if (!builder.Environment.IsDevelopment() || database.Cluster is not { IsVisiting: false } cluster)
        {
            throw new SettingsException("reset is for the site's own development database, while no site is running on it.");
        }

        Directory.Delete(cluster.Directory, recursive: true);
        var mail = Path.Combine(DataFolder.Of(builder.Configuration), "mail");
        if (Directory.Exists(mail)) Directory.Delete(mail, recursive: true);
        Console.WriteLine("The development database is gone. The next start makes it anew.");
        return 0;
    }
}
