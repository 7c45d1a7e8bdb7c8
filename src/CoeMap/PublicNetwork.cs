using System.Net;
using System.Net.Sockets;

namespace CoeMap;

/// <summary>Which network addresses belong to the public internet. Everything else is somebody's own machine or network, and no request of ours goes there.</summary>
/// <remarks>The registries of special addresses of IANA, November 2026. Of IPv6 only what is given out for the internet counts, so a new kind is refused until it is understood.</remarks>
public static class PublicNetwork
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), // link-local, and where clouds answer with their secrets
        IPNetwork.Parse("168.63.129.16/32"), // a cloud's own, in a public range
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20"),
        IPNetwork.Parse("2002::/16"), // carries an IPv4 address that may be anybody's
    ];

    private static readonly IPNetwork Internet6 = IPNetwork.Parse("2000::/3");

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Holds(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Internet6.Contains(address)) return false;
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !NotPublic.Any(n => n.Contains(address));
    }
}
