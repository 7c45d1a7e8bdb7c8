using Npgsql;

namespace CoeMap.EmbeddedPostgres;

/// <summary>The two roles of CoE Map: coemap_owner owns the database and its schema, coemap_web is the website and may only enter.</summary>
public static class ClusterRoles
{
    public const string Superuser = "postgres";
    public const string Owner = "coemap_owner";
    public const string Web = "coemap_web";

    /// <summary>Makes the roles and the database where they are missing, and sets the passwords. The migrations grant the website the rest.</summary>
    public static async Task SetUpAsync(string superuserConnectionString, string database, string ownerPassword, string webPassword, CancellationToken ct = default)
    {
        await using (var server = await OpenAsync(superuserConnectionString, ct))
        {
            await RunAsync(server, RolesSql(ownerPassword, webPassword), ct);
            if (!await ExistsAsync(server, "SELECT 1 FROM pg_database WHERE datname = $1", database, ct))
            {
                await RunAsync(server, $"CREATE DATABASE {database} OWNER {Owner}", ct);
            }

            if (!await ExistsAsync(server, "SELECT 1 FROM pg_available_extensions WHERE name = $1", "unaccent", ct))
            {
                throw new ClusterException("This PostgreSQL lacks the extension unaccent, which the search needs. Install its contrib package (postgresql-contrib) and start again.");
            }

            await CloseToOthersAsync(server, database, ct);
        }

        var inside = new NpgsqlConnectionStringBuilder(superuserConnectionString) { Database = database };
        await using var connection = await OpenAsync(inside.ConnectionString, ct);
        await RunAsync(connection, $"ALTER SCHEMA public OWNER TO {Owner}; REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO {Web}", ct);
    }

    /// <summary>Lets only the two roles into a database. PostgreSQL does not copy these rights from a template.</summary>
    public static Task CloseToOthersAsync(NpgsqlConnection superuser, string database, CancellationToken ct = default) =>
        RunAsync(superuser, $"REVOKE ALL ON DATABASE {database} FROM PUBLIC; GRANT CONNECT ON DATABASE {database} TO {Web}", ct);

    // Passwords are made here of hexadecimal digits, so nothing needs escaping.
    private static string RolesSql(string ownerPassword, string webPassword) => $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Owner}') THEN CREATE ROLE {Owner}; END IF;
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Web}') THEN CREATE ROLE {Web}; END IF;
        END $$;
        ALTER ROLE {Owner} LOGIN PASSWORD '{ownerPassword}';
        ALTER ROLE {Web} LOGIN PASSWORD '{webPassword}'
        """;

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }
}
