using System.Reflection;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoeMap;

/// <summary>Registers the database and every verb and read of the house.</summary>
public static class CoeMapSetup
{
    public const string MigrationsAssembly = "CoeMap.Migrations";

    private const int MostPrepared = 60;
    private static readonly NoNul Guard = new();

    public static IServiceCollection AddCoeMap(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<CoeMapDb>(options => UseCoeMap(options, connectionString));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContext());
        services.AddSingleton<Freshness>().AddSingleton<Glossary.GlossaryAtHand>().AddSingleton<Search.MapAtHand>().AddSingleton<Search.SectorWords>().AddSingleton<Networks.NetworkAtHand>().AddSingleton<Search.HeardSearches>();
        services.AddSingleton<People.SecretSeal>().AddSingleton<Insights.HeardReads>();
        foreach (var useCase in UseCases()) services.AddTransient(useCase);
        return services;
    }

    public static void UseCoeMap(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(Prepared(connectionString), npgsql => npgsql.MigrationsAssembly(MigrationsAssembly)).AddInterceptors(Guard);

    /// <summary>The pages' statements are few and come again: planned once on each connection, they cost the database half as much.</summary>
    /// <remarks>What the connection string itself says about it stands. Nobody leaves a setting behind on a connection, so none is reset.</remarks>
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = MostPrepared;
        if (!settings.ShouldSerialize("No Reset On Close")) settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }

    /// <summary>A verb or read is a public class that opens the database itself and runs.</summary>
    public static IEnumerable<Type> UseCases() =>
        typeof(CoeMapSetup).Assembly.GetExportedTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false }
            && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == "RunAsync"));
}
