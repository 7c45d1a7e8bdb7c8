using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Database;

/// <summary>The one place where what the database refuses becomes something a verb can answer.</summary>
public static class Saving
{
    /// <returns>What came of it; anything but a clash of two people's work is thrown.</returns>
    public static async Task<Saved> TrySaveAsync(this CoeMapDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return Saved.Written;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Saved.Overtaken;
        }
        catch (DbUpdateException refused) when (refused.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } clash)
        {
            return new Saved(clash.ConstraintName ?? "");
        }
    }
}

/// <param name="Constraint">The unique index that a row of the same key holds already; null when it was written or overtaken.</param>
public sealed record Saved(string? Constraint)
{
    public static readonly Saved Written = new(Constraint: null);

    /// <summary>Somebody changed a row since it was read; nothing was written.</summary>
    public static readonly Saved Overtaken = new(Constraint: null);

    public bool IsWritten => ReferenceEquals(this, Written);
    public bool IsOvertaken => ReferenceEquals(this, Overtaken);

    public bool ClashedOn(string constraint) => string.Equals(Constraint, constraint, StringComparison.Ordinal);
}
