using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Somebody as the tables know them: by an address, and by a number where they have an account.</summary>
/// <param name="Address">As it was typed, or as they sign in.</param>
/// <param name="PersonId">Null where nobody with this address ever signed in.</param>
public sealed record Whom(string Address, Guid? PersonId)
{
    /// <summary>Upper case, as addresses are compared.</summary>
    public string Normalized { get; } = Address.ToUpperInvariant();

    /// <summary>For ILIKE, which takes any case: an underscore in an address is an underscore.</summary>
    public string Alike { get; } = Address.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>For comparing with columns; without an account it equals no row's, where null would equal those without a person.</summary>
    public Guid Number { get; } = PersonId ?? Guid.Empty;

    public static async Task<Whom> OfAddressAsync(CoeMapDb db, string address, CancellationToken stop = default)
    {
        var (typed, normalized) = (address.Trim(), address.Trim().ToUpperInvariant());
        return new(typed, await db.People.Where(p => p.NormalizedEmail == normalized).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop));
    }

    public static async Task<Whom> OfPersonAsync(CoeMapDb db, Guid personId, CancellationToken stop = default) =>
        // Who came with a work account has no address yet; an empty one would be found in every mail.
        new(await db.People.Where(p => p.Id == personId).Select(p => p.Email).SingleAsync(stop) ?? personId.ToString(), personId);
}
