using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CoeMap.Email;
using CoeMap.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoeMap.Web.Tests.Mailing;

/// <summary>The site with a real mail server, which a test takes away and brings back.</summary>
public sealed class SmtpSite(TestPostgres postgres) : Site(postgres)
{
    private readonly string folder = Directory.CreateTempSubdirectory("coemap-smtp-").FullName;
    private readonly string port = FreePort().ToString(CultureInfo.InvariantCulture);
    private NodeProgram? server;

    /// <param name="slow">How long it lets those who come wait for its greeting.</param>
    public void ServerUp(TimeSpan slow = default)
    {
        ServerDown();
        server = NodeProgram.Start("smtp.mjs", port, folder, ((int)slow.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
    }

    public void ServerDown()
    {
        server?.Dispose();
        server = null;
    }

    /// <summary>The site's own sender; a new one, that has not been greeted by anybody yet.</summary>
    public SendOutgoingMail Sender(IEmailSender? other = null) =>
        new(Services.GetRequiredService<IDbContextFactory<CoeMap.Database.CoeMapDb>>(), Clock, other ?? Carrier(), Services.GetRequiredService<PublicAddress>());

    public IEmailSender Carrier() => (IEmailSender)ActivatorUtilities.CreateInstance(Services, Services.GetRequiredService<IEmailSender>().GetType());

    /// <summary>Sends as the job does, minute after minute.</summary>
    public async Task SendFor(int minutes, IEmailSender? other = null)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await Sender(other).RunAsync(CancellationToken.None);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Every mail as the server took it.</summary>
    public IReadOnlyList<string> TakenFor(string to) => [.. Directory.EnumerateFiles(folder, $"*-{to}.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("PublicAddress", "http://map.example.org");
        builder.UseSetting("Smtp:Host", "127.0.0.1");
        builder.UseSetting("Smtp:Port", port);
        builder.UseSetting("Smtp:UseTls", "false");
        builder.UseSetting("Smtp:Patience", "00:00:05");
        builder.UseSetting("Mail:From", "map@centre.example.org");
        builder.UseSetting("Mail:FromName", "CoE Map");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        ServerDown();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
