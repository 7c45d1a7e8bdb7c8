using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace CoeMap.Web.Tests.SigningIn;

/// <summary>The one place where the second step may be left out, and the setting that puts it back.</summary>
public sealed class DevelopingTheSite(DevelopmentSite easy, StrictDevelopmentSite strict) : IClassFixture<DevelopmentSite>, IClassFixture<StrictDevelopmentSite>
{
    [Fact]
    public async Task needs_no_second_step()
    {
        await using var db = easy.Db();
        using var visitor = await easy.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        Assert.Equal("/contribute", visitor.Page.Path);
        Assert.Equal(200, (int)(await visitor.GoTo("/moderate")).Status);
    }

    [Fact]
    public async Task needs_one_where_the_setting_says_so()
    {
        await using var db = strict.Db();
        using var visitor = await strict.SignedInAs((await A.Moderator().SavedIn(db)).Email!);

        Assert.Equal("/account/recovery-codes", visitor.Page.Path);
    }
}

public class DevelopmentSite(TestPostgres postgres) : Site(postgres)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}

public sealed class StrictDevelopmentSite(TestPostgres postgres) : DevelopmentSite(postgres)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SecondFactor:InDevelopment", "true");
    }
}
