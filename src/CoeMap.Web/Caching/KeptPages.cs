using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;

namespace CoeMap.Web.Caching;

/// <summary>Pages in memory, those of one generation; a change throws all of them away.</summary>
/// <remarks>
/// Everything at once, because a publication changes its listing, its organisations, its themes, counts and every search, and
/// rendering the few pages that are asked for again is cheaper than knowing which. The limit holds whatever addresses people
/// invent: a full memory drops what was read least recently.
/// </remarks>
/// <param name="bytes">The most they may take; 0 keeps none.</param>
internal sealed class KeptPages(long bytes) : IOutputCacheStore, IDisposable
{
    public const int Megabytes = 32;
    private const int BesideThePage = 512; // the entry itself, roughly

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = bytes, CompactionPercentage = 0.2 });

    public bool KeepsNone => bytes == 0;

    public void Forget() => pages.Clear();

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(pages.Get<byte[]>(key));

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        pages.Set(key, value, new MemoryCacheEntryOptions
        {
            AbsoluteExpirationRelativeToNow = validFor,
            Size = value.Length + (key.Length * sizeof(char)) + BesideThePage,
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        Forget();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => pages.Dispose();
}
