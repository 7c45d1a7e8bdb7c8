namespace CoeMap.Database;

/// <summary>Whether this instance hears of changes, and how many it has heard of: the generation of what visitors see.</summary>
/// <remarks>
/// Why no reader sees a page that is over one second old news:
/// <list type="number">
/// <item>PostgreSQL delivers a notification after its transaction is visible to everybody. A page whose rendering begins in
/// generation n+1 therefore reads the change; one that began in generation n may have read either side of it.</item>
/// <item>A page is kept under the generation read <em>before</em> it was rendered, and only asked for under the present one.
/// So what was rendered while the thing changed dies with the change, even if it is stored a moment after it.</item>
/// <item>Between commit and notification (milliseconds) the old page may still be served. A connection that is frozen
/// rather than closed would make that for ever, so hearing is a lease: it holds for <see cref="Lease"/> after a question that
/// the listening connection answered, and answers come after the notifications before them. No answer, no cache.</item>
/// </list>
/// Real time, not <see cref="TimeProvider"/>: this is about a wire, and a test that moves its clock moves no wire.
/// </remarks>
public sealed class Freshness
{
    public static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(900);

    private long generation;
    private long mapGeneration;
    private long hearsUntil;

    /// <summary>Null while a change could go unheard: then nothing is served from the cache and nothing is kept.</summary>
    public long? Generation
    {
        get
        {
            var present = Interlocked.Read(ref generation);
            return Hearing ? present : null;
        }
    }

    /// <summary>The same for what listings can be found under: it stays while answers, pages and terms change.</summary>
    public long? MapGeneration
    {
        get
        {
            var present = Interlocked.Read(ref mapGeneration);
            return Hearing ? present : null;
        }
    }

    private bool Hearing => Environment.TickCount64 < Interlocked.Read(ref hearsUntil);

    /// <summary>Something that visitors see has changed, or may have.</summary>
    /// <param name="table">Where; empty when it may be anywhere.</param>
    public void Changed(string table = "")
    {
        if (table.Length == 0 || Announcements.FindsListings.Contains(table)) Interlocked.Increment(ref mapGeneration);
        Interlocked.Increment(ref generation);
    }

    /// <param name="askedAt">When the question left that has now been answered, by <see cref="Environment.TickCount64"/>.</param>
    public void Hears(long askedAt) => Interlocked.Exchange(ref hearsUntil, askedAt + (long)Lease.TotalMilliseconds);

    public void HearsNoMore()
    {
        Interlocked.Exchange(ref hearsUntil, 0);
        Changed();
    }
}
