using CoeMap.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CoeMap.Migrations;

/// <summary>Gives the `dotnet ef` command the model; the site never uses it.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CoeMapDb>
{
    public CoeMapDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        services.AddCoeMap(Environment.GetEnvironmentVariable("ConnectionStrings__CoeMapOwner") ?? "Host=localhost;Database=design_time_only");
        return services.BuildServiceProvider().GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContext();
    }
}
