using System.Net;
using System.Net.Sockets;

namespace CoeMap.Web.SignedIn;

/// <summary>Which network address counts as one client.</summary>
public static class ClientAddress
{
    /// <summary>An IPv6 client owns a whole /64, so that is what counts as one client.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => new IPAddress([.. six.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]).ToString(),
        var four => four.ToString(),
    };
}
