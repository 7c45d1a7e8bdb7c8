using System.Text.RegularExpressions;
using CoeMap.Access;
using CoeMap.Database;
using CoeMap.People;
using CoeMap.Testing.Browsing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace CoeMap.Testing;

/// <summary>The website on a real port and a database of its own: a class fixture for tests of pages.</summary>
/// <example><code>public sealed class SigningIn(Site site) : IClassFixture&lt;Site&gt;</code></example>
public partial class Site(TestPostgres postgres) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private TestDatabase database = null!;

    public FakeClock Clock { get; } = new();

    /// <summary>The telephones of its staff.</summary>
    public Authenticators Apps => field ??= new(Clock);

    public Uri Address => new(ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority).Replace("localhost", "127.0.0.1", StringComparison.Ordinal));

    public SqlCounter Sql => Services.GetRequiredService<SqlCounter>();

    /// <summary>What the site is told about its database.</summary>
    protected virtual string ConnectionString => database.WebConnectionString;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CloneAsync();
        UseKestrel(0);
        StartServer();
    }

    public CoeMapDb Db() => Services.GetRequiredService<IDbContextFactory<CoeMapDb>>().CreateDbContext();

    /// <summary>What no page may do: as the role that owns the schema.</summary>
    public async Task AsOwner(string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Somebody with an empty browser.</summary>
    public Visitor Visitor() => new(this);

    public async Task<Visitor> SignedInAs(string email)
    {
        var visitor = Visitor();
        await visitor.SignInAs(email);
        return visitor;
    }

    /// <summary>Every mail to the address, newest first.</summary>
    public async Task<IReadOnlyList<(string Subject, string Body)>> MailTo(string address)
    {
        await using var db = Db();
        var mails = await db.OutgoingMails.AsNoTracking().Where(m => EF.Functions.ILike(m.To, address)).OrderByDescending(m => m.WrittenAt).ToListAsync();
        return [.. mails.Select(m => (m.Subject, m.Body))];
    }

    /// <summary>The path of the newest link to the address that begins so.</summary>
    public async Task<string> LinkMailedTo(string address, string beginning)
    {
        var body = (await MailTo(address)).Select(m => m.Body).FirstOrDefault(b => b.Contains(beginning, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No mail to {address} holds a link to {beginning}.");
        var start = body.IndexOf(beginning, StringComparison.Ordinal);
        return body[start..].Split('\n', ' ')[0].Trim();
    }

    /// <summary>The person as verbs see them at this moment.</summary>
    public async Task<Me> As(Person person)
    {
        await using var db = Db();
        return await MeOf.ReadAsync(db, person.Id, person.SecurityStamp!, isSecondFactorAsked: false) ?? throw new InvalidOperationException("This person was not saved.");
    }

    public async Task<string> CodeMailedTo(string address)
    {
        if (await MailTo(address) is not [var newest, ..]) throw new InvalidOperationException($"No mail was written to {address}.");
        return SixDigits().Match(newest.Body) is { Success: true } code ? code.Value
            : throw new InvalidOperationException($"The newest mail to {address}, “{newest.Subject}”, holds no code of six digits: “{newest.Body}”");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:CoeMap", ConnectionString);
        builder.UseSetting("Jobs:Off", "true");
        builder.UseSetting("OutputCache:Off", "true"); // a test sees what it has just arranged, and counts what a page costs; tests of caching put it on
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None"); // the site logs what its pages could not do
        builder.ConfigureServices(services =>
        {
            services.AddHttpContextAccessor();
            services.AddSingleton<SqlCounter>();
            services.AddSingleton<TimeProvider>(Clock);
            services.ConfigureDbContext<CoeMapDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<SqlCounter>()));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
