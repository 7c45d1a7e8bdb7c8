using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoeMap.Testing;

/// <summary>The directory without its website, on a database of its own: a class fixture for tests of verbs and reads.</summary>
/// <example><code>public sealed class SubmittingARevision(Map map) : IClassFixture&lt;Map&gt;</code></example>
public sealed class Map(TestPostgres postgres) : IAsyncLifetime
{
    private ServiceProvider services = null!;
    private TestDatabase database = null!;

    public FakeClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CloneAsync();
        services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddCoeMap(database.WebConnectionString).BuildServiceProvider();
    }

    public CoeMapDb Db() => services.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContext();

    /// <summary>A verb or read, with everything it asks for: <c>map.The&lt;SubmitRevision&gt;().RunAsync(…)</c>.</summary>
    public T The<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>The person as verbs see them at this moment.</summary>
    public async Task<Me> As(Person person)
    {
        await using var db = Db();
        return await MeOf.ReadAsync(db, person.Id, person.SecurityStamp!, isSecondFactorAsked: false) ?? throw new InvalidOperationException("This person was not saved.");
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
