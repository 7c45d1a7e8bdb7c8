using CoeMap.Web.Setup;

namespace CoeMap.Web.Commands;

/// <summary>The database and the verbs for a command that does its work and ends.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Workshop(SiteDatabase database, ServiceProvider services, IHostEnvironment environment)
    {
        (Database, this.services, Environment) = (database, services, environment);
    }

    public SiteDatabase Database { get; }
    public IHostEnvironment Environment { get; }

    /// <summary>Verbs run as the role that owns the schema.</summary>
    public static async Task<Workshop> OpenAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var database = await SiteDatabase.OpenAsync(builder.Configuration, builder.Environment);
        if (database.Cluster is not null) await database.MigrateAsync();
        var rooms = new ServiceCollection().AddSingleton(TimeProvider.System);
        rooms.AddCoeMap(database.Owner.Length > 0 ? database.Owner : database.Web);
        return new Workshop(database, rooms.BuildServiceProvider(), builder.Environment);
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
