namespace CoeMap.Moderation;

/// <summary>What a moderator had before them when they decided: if it is not so any more, nothing is written.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Version">Its row version.</param>
/// <param name="PublishedVersion">The published version it was compared with; 0 for a new listing.</param>
public sealed record SeenRevision(Guid Id, uint Version, int PublishedVersion);
