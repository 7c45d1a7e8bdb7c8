using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoeMap.EmbeddedPostgres;

/// <summary>What a private cluster is asked to be: where it lives, and whether its data must survive a power cut.</summary>
public sealed class ClusterOptions
{
    /// <summary>The folder that holds the data, the passwords and the port. It is made when it is missing.</summary>
    public required string Directory { get; init; }

    /// <summary>False gives up crash safety for speed. Only for data that can be thrown away, such as a test run's.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The folder of postgres, initdb and pg_ctl. Without it COEMAP_POSTGRES_BIN and the usual places are searched.</summary>
    public string? Binaries { get; init; }

    public ILogger Log { get; init; } = NullLogger.Instance;
}
