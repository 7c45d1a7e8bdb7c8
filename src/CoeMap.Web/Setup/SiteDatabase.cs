using CoeMap.Database;
using CoeMap.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Web.Setup;

/// <summary>The database the site works on: the configured one or, in development without settings, one of its own.</summary>
/// <param name="Web">Connection string of the website's role.</param>
/// <param name="Owner">Connection string of the role that owns the schema; empty when a configured site was given none.</param>
/// <param name="Cluster">The site's own PostgreSQL; null when one is configured.</param>
internal sealed record SiteDatabase(string Web, string Owner, PrivateCluster? Cluster) : IAsyncDisposable
{
    /// <exception cref="SettingsException">No connection string outside development.</exception>
    /// <exception cref="ClusterException">The site's own PostgreSQL cannot be started; says what to do.</exception>
    public static async Task<SiteDatabase> OpenAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        var (web, owner) = (configuration.GetConnectionString("CoeMap"), configuration.GetConnectionString("CoeMapOwner"));
        if (!string.IsNullOrEmpty(web) || !string.IsNullOrEmpty(owner)) return new SiteDatabase(web ?? "", owner ?? "", null);
        if (!environment.IsDevelopment())
        {
            throw new SettingsException(
                "There is no connection string. Set ConnectionStrings__CoeMap (and ConnectionStrings__CoeMapOwner for migrate and seed): docs/running.md says how. "
                + "Only the Development environment, which scripts/run sets, starts a database of its own.");
        }

        using var logs = LoggerFactory.Create(log => log.AddSimpleConsole(o => o.SingleLine = true));
        var cluster = await PrivateCluster.StartAsync(new ClusterOptions
        {
            Directory = Path.Combine(DataFolder.Of(configuration), "postgres"),
            Log = logs.CreateLogger("CoeMap.EmbeddedPostgres"),
        });
        return new SiteDatabase(cluster.WebConnectionString, cluster.OwnerConnectionString, cluster);
    }

    public CoeMapDb OpenAsOwner() => Open(Owner.Length > 0 ? Owner
        : throw new SettingsException("This needs the role that owns the schema: set ConnectionStrings__CoeMapOwner (docs/running.md)."));

    public async Task MigrateAsync()
    {
        await using var db = OpenAsOwner();
        await db.Database.MigrateAsync();
        // A database restored from a dump begins to count its transactions anew: readers of changes begin again.
        await db.Database.ExecuteSqlRawAsync("UPDATE published_changes SET changed_in = pg_current_xact_id(), shown_in = pg_current_xact_id() WHERE changed_in > pg_current_xact_id()");
    }

    /// <exception cref="SettingsException">The schema is behind this version of the site.</exception>
    public async Task CheckSchemaAsync()
    {
        await using var db = Open(Web.Length > 0 ? Web : throw new SettingsException("The site needs ConnectionStrings__CoeMap (docs/running.md)."));
        var missing = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (missing.Count > 0)
        {
            throw new SettingsException($"The database lacks {missing.Count} migration(s), the first is {missing[0]}. Run the command “migrate” first.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Cluster is not null) await Cluster.DisposeAsync();
    }

    private static CoeMapDb Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<CoeMapDb>();
        CoeMapSetup.UseCoeMap(options, connectionString);
        return new CoeMapDb(options.Options);
    }
}

/// <summary>The settings do not allow what was asked; the message says what to set.</summary>
internal sealed class SettingsException(string message) : Exception(message);
