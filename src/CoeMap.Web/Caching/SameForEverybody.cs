namespace CoeMap.Web.Caching;

/// <summary>Marks an endpoint that is no page and may be kept as pages are.</summary>
internal sealed class SameForEverybody;
