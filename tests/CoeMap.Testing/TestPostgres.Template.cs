using CoeMap.Database;
using CoeMap.Search;
using CoeMap.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoeMap.Testing;

public sealed partial class TestPostgres
{
    /// <summary>What every test database starts from: the schema and the reference data. It runs once, as the role that owns the schema.</summary>
    private static async Task PrepareTemplateAsync(string ownerConnectionString)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeClock()).AddCoeMap(ownerConnectionString).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        await services.GetRequiredService<Seed>().RunAsync(SeedFolder.Shipped);
        await services.GetRequiredService<LearnWords>().RunAsync();
    }
}
