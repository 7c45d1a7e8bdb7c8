using System.ComponentModel.DataAnnotations;
using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>An administrator reads everything that is held about an address; that they did stands in the trail.</summary>
public sealed class ReadPersonalData(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The administrator.</param>
    /// <param name="address">An e-mail address, with or without an account.</param>
    /// <param name="export">It is taken away as a file.</param>
    /// <param name="stop">The reader has gone.</param>
    /// <returns>Null for everybody else, and for what is no address.</returns>
    public async Task<PersonsData?> RunAsync(Me me, string? address, bool export, CancellationToken stop = default)
    {
        if (!me.IsAdministrator || !IsAddress(address)) return null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var whom = await Whom.OfAddressAsync(db, address!, stop);
        var held = await PersonalDataOf.ReadAsync(db, whom, now, stop);
        PersonalDataOf.Leave(db, export ? "personal-data.exported" : "personal-data.read", whom.PersonId ?? Guid.CreateVersion7(now), me.PersonId, now);
        await db.SaveChangesAsync(stop);
        return held;
    }

    private static bool IsAddress(string? address) => address?.Trim() is { Length: > 2 and <= 254 } typed && new EmailAddressAttribute().IsValid(typed);
}
