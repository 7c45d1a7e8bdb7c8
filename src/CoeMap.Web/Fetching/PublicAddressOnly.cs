using System.Net;
using System.Net.Sockets;

namespace CoeMap.Web.Fetching;

/// <summary>Connects to the public internet and nowhere else, whatever an address says, a name resolves to or a redirect points at.</summary>
/// <remarks>
/// The check stands where the connection is made, to the very address that was checked: a name that resolves differently the second time
/// gains nothing, and every redirect comes through here again.
/// </remarks>
public static class PublicAddressOnly
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <param name="mayReach">Tests alone pass another rule, to reach a server of their own.</param>
    /// <param name="ports">The only ones connected to, after redirects as well; null for any.</param>
    /// <returns>A handler without proxy, cookies and credentials, following up to five redirects.</returns>
    public static SocketsHttpHandler NewHandler(Func<IPAddress, bool>? mayReach = null, IReadOnlyCollection<int>? ports = null) => new()
    {
        ConnectCallback = (context, stop) => ports?.Contains(context.DnsEndPoint.Port) is false
            ? throw new NotPublicAddressException($"Port {context.DnsEndPoint.Port} is not one of the web's.")
            : ConnectAsync(context.DnsEndPoint, mayReach ?? PublicNetwork.Holds, stop),
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = 5,
        ConnectTimeout = Longest,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        MaxResponseHeadersLength = 32,
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, Func<IPAddress, bool> mayReach, CancellationToken stop)
    {
        // Written as numbers it needs no name server, which would refuse to be asked for "any address".
        var found = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host.TrimEnd('.'), stop);
        var allowed = found.Where(mayReach).ToArray();
        if (allowed.Length == 0) throw new NotPublicAddressException($"{to.Host} is not on the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>No request goes there; inside the HttpRequestException of whoever asked.</summary>
public sealed class NotPublicAddressException(string message) : IOException(message);
