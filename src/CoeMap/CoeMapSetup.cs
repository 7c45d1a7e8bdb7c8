using System.Reflection;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoeMap;

/// <summary>Registers the database and every verb and read of the house.</summary>
public static class CoeMapSetup
{
    public const string MigrationsAssembly = "CoeMap.Migrations";

    public static IServiceCollection AddCoeMap(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<CoeMapDb>(options => UseCoeMap(options, connectionString));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContext());
        services.AddSingleton<Search.SectorWords>().AddSingleton<Search.HeardSearches>();
        foreach (var useCase in UseCases()) services.AddTransient(useCase);
        return services;
    }

    public static void UseCoeMap(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(MigrationsAssembly));

    /// <summary>A verb or read is a public class that opens the database itself and runs.</summary>
    public static IEnumerable<Type> UseCases() =>
        typeof(CoeMapSetup).Assembly.GetExportedTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false }
            && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == "RunAsync"));
}
