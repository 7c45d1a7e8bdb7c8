namespace CoeMap.Listings;

/// <summary>One organisation that takes part.</summary>
public sealed class TakingPartInput
{
    public string? Organisation { get; set; }
    public string? Role { get; set; }

    public bool IsWhole => ListingInput.Id(Organisation) is not null && Words.Parse<ParticipationRole>(Role) is not null;
    public bool IsBlank => string.IsNullOrEmpty(Organisation) && string.IsNullOrEmpty(Role);
}

/// <summary>One further link; without a text it is shown as its address.</summary>
public sealed class LinkInput
{
    public string? Label { get; set; }
    public string? Url { get; set; }
}

/// <summary>A document for reuse: where it stands, or that a copy can be asked for. The row's place says which document.</summary>
public sealed class DocumentInput
{
    public string? Url { get; set; }
    public bool OnRequest { get; set; }

    public static DocumentInput Of(ReuseDocument? document) => new() { Url = document?.Url, OnRequest = document is not null && document.Url is null };
}
