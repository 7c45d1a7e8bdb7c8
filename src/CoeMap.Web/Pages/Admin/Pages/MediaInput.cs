namespace CoeMap.Web.Pages.Admin.Pages;

/// <summary>An image as it is posted.</summary>
public sealed class MediaInput
{
    public IFormFile? File { get; set; }
    public string? Words { get; set; }
    public Guid OnceKey { get; set; }

    public async Task<byte[]> ReadAsync(CancellationToken stop)
    {
        if (File is null) return [];
        using var copy = new MemoryStream();
        await File.CopyToAsync(copy, stop);
        return copy.ToArray();
    }
}
