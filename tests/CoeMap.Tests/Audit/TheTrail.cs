using CoeMap.Audit;
using CoeMap.Moderation;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace CoeMap.Tests.Audit;

public sealed class TheTrail(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task tells_what_happened_with_names_and_reasons_looked_up()
    {
        await using var db = map.Db();
        var me = await map.As(await A.Moderator().Named("Rowan Example").SavedIn(db));
        var revision = await A.Revision().Submitted().SavedIn(db);
        await map.The<ReturnRevision>().RunAsync(me, new(revision.Id, revision.Version, 0), "Say which teams use it.");

        var page = (await map.The<AuditTrail>().RunAsync(me, new(What: "revision.returned", Person: "rowan", Subject: revision.Id)))!;

        var line = Assert.Single(page.Lines.Items);
        Assert.Equal((revision.Name, "Rowan Example", "Say which teams use it."), (line.Subject, line.By, line.Reason));
        Assert.Empty((await map.The<AuditTrail>().RunAsync(me, new(Subject: revision.Id, Before: line.At)))!.Lines.Items);
        Assert.Empty((await map.The<AuditTrail>().RunAsync(me, new(Subject: revision.Id, From: line.At.AddSeconds(1))))!.Lines.Items);
        Assert.Null(await map.The<AuditTrail>().RunAsync(await map.As(await A.Person().SavedIn(db)), new()));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET what = 'x'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    public async Task cannot_be_changed_by_the_website(string sql)
    {
        await using var db = map.Db();

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }
}
