using CoeMap.Access;
using CoeMap.Organisations;

namespace CoeMap.Listings;

/// <summary>Whose names a reader may be shown where contact people chose to appear.</summary>
/// <remarks>
/// Suppliers never learn who a local authority's contacts are. A supplier can read every page signed out, so visitors do not learn it
/// either: docs/decisions/2026-11-21-who-sees-contact-people.md.
/// </remarks>
public static class ContactSight
{
    /// <summary>The kind of organisation whose people are kept from suppliers and visitors, as the tables spell it.</summary>
    public static readonly string Guarded = Words.Of(OrganisationKind.LocalAuthority);

    /// <returns>Whether the reader may see contacts of local authorities who chose to appear.</returns>
    public static bool SeesAuthorities(Me? me) => me is { IsSupplier: false, HasProfile: true };
}
