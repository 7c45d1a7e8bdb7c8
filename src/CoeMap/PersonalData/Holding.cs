using System.Text.Json;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>What one table holds about people: which rows are whose, what of them they can read, and what erasing leaves.</summary>
/// <remarks>
/// A table that gets a person's id, address or words gets one of these beside its room's others (HeldIn….cs): nothing else is to be
/// registered. Shape/PersonalDataTests names every column without one.
/// </remarks>
public abstract class Holding
{
    /// <summary>One of each, in the order in which people read them.</summary>
    public static IReadOnlyList<Holding> All { get; } =
    [
        .. typeof(Holding).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Holding)) && !t.IsAbstract)
            .Select(t => (Holding)Activator.CreateInstance(t)!).OrderBy(h => h.What, StringComparer.Ordinal),
    ];

    /// <summary>In words to the person it is about.</summary>
    public abstract string What { get; }

    public abstract Type Thing { get; }

    /// <summary>The properties that say who they are or what they wrote, and those that make sense of it.</summary>
    public abstract IReadOnlyList<string> Shown { get; }

    public abstract Task<IReadOnlyList<HeldRow>> ReadAsync(CoeMapDb db, Whom whom, CancellationToken stop);

    /// <summary>Takes away who they are and what they wrote; what is counted stays.</summary>
    /// <returns>How many rows were deleted or changed.</returns>
    public abstract Task<int> EraseAsync(CoeMapDb db, Whom whom);
}

/// <inheritdoc/>
/// <param name="what">In words to the person it is about.</param>
/// <param name="shown">Names of properties.</param>
public abstract class Holding<T>(string what, params string[] shown) : Holding where T : class
{
    public override string What => what;
    public override Type Thing => typeof(T);
    public override IReadOnlyList<string> Shown => shown;

    /// <summary>The rows that are theirs.</summary>
    protected abstract IQueryable<T> Of(CoeMapDb db, Whom whom);

    public override async Task<IReadOnlyList<HeldRow>> ReadAsync(CoeMapDb db, Whom whom, CancellationToken stop)
    {
        var columns = shown.Select(name => typeof(T).GetProperty(name)!).ToList();
        var rows = await Of(db, whom).AsNoTracking().ToListAsync(stop);
        return rows.ConvertAll(row => new HeldRow([.. columns.Select(c => new HeldValue(c.Name, JsonSerializer.SerializeToNode(c.GetValue(row), JsonColumn.Options)))]));
    }
}
