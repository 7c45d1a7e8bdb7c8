using CoeMap.Testing;
using Npgsql;
using Xunit;

namespace CoeMap.Web.Tests.Commands;

public sealed class RunningTheProgram(TestPostgres postgres) : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.CloneAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task without_a_connection_string_outside_development_refuses_and_says_what_to_set()
    {
        var (code, said) = await SiteProcess.RunAsync([]);

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings__CoeMap", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task on_a_schema_that_is_behind_says_so_and_exits()
    {
        await ExecuteAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%TheDirectoryBegins'""");

        var (code, said) = await SiteProcess.RunAsync([], ("ConnectionStrings__CoeMap", database.WebConnectionString));

        Assert.Equal(1, code);
        Assert.Contains("TheDirectoryBegins", said, StringComparison.Ordinal);
        Assert.Contains("migrate", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task seed_says_what_it_did_and_make_admin_makes_one()
    {
        var seeded = await SiteProcess.RunAsync(["seed"], ("ConnectionStrings__CoeMapOwner", database.OwnerConnectionString));
        var made = await SiteProcess.RunAsync(["make-admin", "first@centre.example.org"], ("ConnectionStrings__CoeMapOwner", database.OwnerConnectionString));

        Assert.Equal((0, 0), (seeded.Code, made.Code));
        Assert.Matches(@"listings\.yml: \d+ created, \d+ changed, \d+ unchanged", seeded.Said);
        Assert.Equal(1L, await ScalarAsync("SELECT count(*) FROM people WHERE email = 'first@centre.example.org' AND made_administrator_at IS NOT NULL"));
    }

    [Fact]
    public async Task reset_outside_development_refuses()
    {
        var (code, _) = await SiteProcess.RunAsync(["reset"], ("ConnectionStrings__CoeMapOwner", database.OwnerConnectionString));

        Assert.Equal(1, code);
        Assert.Equal(6L, await ScalarAsync("SELECT count(*) FROM themes"));
    }

    [Fact]
    public async Task as_the_website_cannot_change_the_audit_trail_or_the_schema()
    {
        await using var web = new NpgsqlConnection(database.WebConnectionString + ";Pooling=false");
        await web.OpenAsync(TestContext.Current.CancellationToken);

        foreach (var forbidden in new[] { "UPDATE audit_entries SET what = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries", "DROP TABLE pages", "CREATE TABLE x (y int)" })
        {
            await using var command = new NpgsqlCommand(forbidden, web);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            Assert.Equal("42501", refused.SqlState);
        }
    }

    private async Task ExecuteAsync(string sql) => await ScalarAsync(sql);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString + ";Pooling=false");
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
