using Npgsql;

namespace CoeMap.Testing;

/// <summary>A database that belongs to one test class, dropped when the class is done.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestPostgres postgres;

    internal TestDatabase(TestPostgres postgres, string name, string web, string owner)
    {
        this.postgres = postgres;
        (Name, WebConnectionString, OwnerConnectionString) = (name, web, owner);
    }

    public string Name { get; }

    /// <summary>As the website: what a grant forgets, a test finds.</summary>
    public string WebConnectionString { get; }

    public string OwnerConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        foreach (var used in new[] { WebConnectionString, OwnerConnectionString })
        {
            await using var connection = new NpgsqlConnection(used);
            NpgsqlConnection.ClearPool(connection);
        }

        await postgres.DropAsync(Name);
    }
}
