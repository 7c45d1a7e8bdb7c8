using CoeMap.Testing;
using Xunit;
using static CoeMap.Tests.EmbeddedPostgres.TemporaryCluster;

namespace CoeMap.Tests.EmbeddedPostgres;

public sealed class CopyingATestDatabase(TestPostgres postgres)
{
    [Fact]
    public async Task gives_each_a_database_of_its_own()
    {
        await using var one = await postgres.CloneAsync();
        await using var other = await postgres.CloneAsync();

        await AskAsync(one.OwnerConnectionString, "CREATE TABLE mine (id int)");

        Assert.Equal("", await AskAsync(other.OwnerConnectionString, "SELECT to_regclass('mine')::text"));
        Assert.Equal("coemap_web", await AskAsync(other.WebConnectionString, "SELECT current_user"));
    }

    [Fact]
    public async Task ends_with_the_database_gone()
    {
        var database = await postgres.CloneAsync();
        await using var still = await postgres.CloneAsync();

        await database.DisposeAsync();

        Assert.Equal("0", await AskAsync(still.WebConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'"));
    }
}
