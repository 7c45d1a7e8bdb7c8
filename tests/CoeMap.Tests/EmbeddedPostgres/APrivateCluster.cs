using System.Net;
using System.Net.NetworkInformation;
using System.Runtime.Versioning;
using CoeMap.EmbeddedPostgres;
using Npgsql;
using Xunit;
using static CoeMap.Tests.EmbeddedPostgres.TemporaryCluster;

namespace CoeMap.Tests.EmbeddedPostgres;

public sealed class APrivateCluster(TemporaryCluster temporary) : IClassFixture<TemporaryCluster>
{
    private PrivateCluster Cluster => temporary.First;

    [Fact]
    public async Task answers_both_roles_in_the_database_coemap()
    {
        Assert.Equal("coemap coemap_owner", await AskAsync(Cluster.OwnerConnectionString, "SELECT current_database() || ' ' || current_user"));
        Assert.Equal("coemap coemap_web", await AskAsync(Cluster.WebConnectionString, "SELECT current_database() || ' ' || current_user"));
    }

    [Fact]
    public async Task lets_the_owner_make_tables_and_the_extensions_of_the_search()
    {
        await AskAsync(Cluster.OwnerConnectionString, "CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm; CREATE TABLE owned (id int)");

        Assert.Equal("coemap_owner", await AskAsync(Cluster.OwnerConnectionString, "SELECT tableowner FROM pg_tables WHERE tablename = 'owned'"));
    }

    [Theory]
    [InlineData("CREATE TABLE intruder (id int)")]
    [InlineData("CREATE SCHEMA intruder")]
    [InlineData("CREATE TEMPORARY TABLE intruder (id int)")]
    [InlineData("SELECT * FROM secret")]
    public async Task refuses_the_website_what_no_migration_granted(string sql)
    {
        await AskAsync(Cluster.OwnerConnectionString, "CREATE TABLE IF NOT EXISTS secret (id int)");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(Cluster.WebConnectionString, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task refuses_a_wrong_password()
    {
        var wrong = new NpgsqlConnectionStringBuilder(Cluster.WebConnectionString) { Password = "guess" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(wrong, "SELECT 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [Fact]
    public void listens_on_the_loopback_address_alone()
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == Cluster.Port);

        Assert.Equal(IPAddress.Loopback, Assert.Single(listening).Address);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void keeps_its_passwords_from_other_accounts()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        var files = Directory.GetFiles(Cluster.Directory, "*.password");

        Assert.Equal(3, files.Length);
        Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(f)));
    }

    [Fact]
    public async Task sorts_names_as_readers_of_English_expect()
    {
        var provider = await AskAsync(Cluster.OwnerConnectionString, "SELECT datlocprovider FROM pg_database WHERE datname = 'coemap'");
        Assert.SkipUnless(string.Equals(provider, "i", StringComparison.Ordinal), "This PostgreSQL was built without ICU.");

        var sorted = await AskAsync(Cluster.OwnerConnectionString, "SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(ARRAY['York', 'bath', 'Éire', 'Devon', 'essex']) n");

        Assert.Equal("bath Devon Éire essex York", sorted);
    }

    [Fact]
    public async Task knows_the_letters_beyond_ASCII() =>
        Assert.Equal("éire", await AskAsync(Cluster.OwnerConnectionString, "SELECT (ts_lexize('simple', 'ÉIRE'))[1]"));
}
