using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CoeMap.Testing;

/// <summary>
/// A port that leads to a database and can be shut: to the site it looks as if PostgreSQL had stopped. It can also stand still:
/// connections stay and nothing passes, as when a network is cut.
/// </summary>
public sealed class DatabaseGate(string host, int port) : IAsyncDisposable
{
    private readonly ConcurrentBag<TcpClient> through = [];
    private TcpListener listener = new(IPAddress.Loopback, 0);
    private Task taking = Task.CompletedTask;
    private TaskCompletionSource? still;

    public int Port { get; private set; }

    public void Open()
    {
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        taking = TakeAsync(listener);
    }

    public void StandStill() => still = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void MoveAgain() => still?.TrySetResult();

    public async Task Shut()
    {
        MoveAgain();
        listener.Stop();
        while (through.TryTake(out var client)) client.Dispose();
        await taking;
    }

    public async ValueTask DisposeAsync() => await Shut();

    private async Task TakeAsync(TcpListener open)
    {
        var carried = new List<Task>();
        try
        {
            while (true) carried.Add(CarryAsync(await open.AcceptTcpClientAsync()));
        }
        catch (Exception shut) when (shut is SocketException or ObjectDisposedException)
        {
            while (through.TryTake(out var late)) late.Dispose();
            await Task.WhenAll(carried);
        }
    }

    private async Task CarryAsync(TcpClient site)
    {
        var database = new TcpClient();
        through.Add(site);
        through.Add(database);
        try
        {
            await database.ConnectAsync(host, port);
            await Task.WhenAny(PassAsync(site.GetStream(), database.GetStream()), PassAsync(database.GetStream(), site.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The gate was shut in the middle: the site sees a broken connection, as it should.
        }
        finally
        {
            site.Dispose();
            database.Dispose();
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var bytes = new byte[16 * 1024];
        while (await from.ReadAsync(bytes) is > 0 and var read)
        {
            await (still?.Task ?? Task.CompletedTask);
            await to.WriteAsync(bytes.AsMemory(0, read));
        }
    }
}
