namespace CoeMap.EmbeddedPostgres;

/// <summary>The private cluster cannot run. The message says why and what to do, in words for the person who started the site.</summary>
public sealed class ClusterException(string message, Exception? inner = null) : Exception(message, inner);
