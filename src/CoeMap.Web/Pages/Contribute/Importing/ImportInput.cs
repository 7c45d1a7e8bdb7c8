namespace CoeMap.Web.Pages.Contribute.Importing;

/// <summary>A file as it is posted.</summary>
public sealed class ImportInput
{
    public IFormFile? File { get; set; }
    public string? Format { get; set; }
    public Guid OnceKey { get; set; }

    public async Task<byte[]> ReadAsync(CancellationToken stop)
    {
        if (File is null || File.Length > CoeMap.Importing.ImportedFile.MaxBytes) return [];
        var bytes = new byte[File.Length];
        await using var sent = File.OpenReadStream();
        await sent.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}
