using System.Globalization;

namespace CoeMap.EmbeddedPostgres;

/// <summary>How a private server is started: alone on the loopback address, small, and careless with its data only when it may be.</summary>
internal static class ServerSettings
{
    private static readonly string[] Always =
    [
        "listen_addresses=127.0.0.1", "unix_socket_directories=", "password_encryption=scram-sha-256", "timezone=UTC",
        "shared_buffers=64MB", "max_connections=100", "logging_collector=off", "log_min_messages=warning",
    ];

    // A test run's databases are made and dropped by the hundred: nothing is worth waiting for the disk, or tidying.
    private static readonly string[] ForThrowingAway =
    [
        "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=128MB",
    ];

    public static IEnumerable<string> Arguments(string dataDirectory, int port, bool durable) =>
    [
        "-D", dataDirectory, "-p", port.ToString(CultureInfo.InvariantCulture),
        .. Always.Concat(durable ? [] : ForThrowingAway).SelectMany(setting => new[] { "-c", setting }),
    ];
}
