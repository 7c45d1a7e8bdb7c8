using System.Net;
using CoeMap.Testing;
using Npgsql;
using Xunit;

namespace CoeMap.Web.Tests.Errors;

public sealed class WhenTheDatabaseStops(WhenTheDatabaseStops.SiteBehindAGate site) : IClassFixture<WhenTheDatabaseStops.SiteBehindAGate>
{
    [Fact]
    public async Task people_get_a_sentence_and_then_the_site_again()
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GoTo("/search")).Status);

        await site.Gate.Shut();
        var away = await visitor.GoTo("/search");
        var ready = (await visitor.GoTo("/health/ready")).Status;
        var live = (await visitor.GoTo("/health/live")).Status;
        site.Gate.Open();
        var back = await visitor.GoTo("/search");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "CoE Map is not available at the moment"), (away.Status, away.Heading));
        Assert.NotNull(away.Header("Retry-After"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready, live));
        Assert.Equal(HttpStatusCode.OK, back.Status);
    }

    public sealed class SiteBehindAGate(TestPostgres postgres) : Site(postgres)
    {
        private DatabaseGate? gate;

        public DatabaseGate Gate => gate!;

        protected override string ConnectionString
        {
            get
            {
                var real = new NpgsqlConnectionStringBuilder(base.ConnectionString);
                if (gate is null)
                {
                    gate = new(real.Host!, real.Port);
                    gate.Open();
                }

                return new NpgsqlConnectionStringBuilder(real.ConnectionString) { Host = "127.0.0.1", Port = gate.Port }.ConnectionString;
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (gate is not null) await gate.DisposeAsync();
        }
    }
}
