using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Adoption;

/// <summary>Who speaks for an organisation: its stewards, else its confirmation mailbox, else nobody yet.</summary>
internal static class WhomToAsk
{
    public static async Task<IReadOnlyList<Mouth>> ReadAsync(CoeMapDb db, Organisation organisation)
    {
        var stewards = await (
            from m in db.Memberships
            where m.OrganisationId == organisation.Id && m.LeftAt == null && m.ConfirmedAt != null && m.StewardSinceAt != null
            join p in db.People on m.PersonId equals p.Id
            where p.Email != null && p.Email != ""
            orderby m.StewardSinceAt
            select new Mouth(SpokeAs.Steward, p.Id, p.Email!)).ToListAsync();
        if (stewards.Count > 0) return stewards;
        return organisation.ConfirmationMailbox is { Length: > 0 } mailbox ? [new(SpokeAs.Mailbox, null, mailbox)] : [];
    }

    /// <returns>Why this address cannot be asked, in words for the claimant; null when it can.</returns>
    public static string? Objection(Organisation organisation, string? colleague, string claimant)
    {
        var domains = string.Join(" or ", organisation.VerifiedMailDomains);
        if (string.IsNullOrWhiteSpace(colleague)) return $"Nobody speaks for {organisation.Name} on the map yet. Enter the email address of a colleague there, at {domains}, who can confirm it";
        if (!LooksLikeAnAddress(colleague) || !organisation.TrustsMailOf(colleague.Trim())) return $"Enter an address at {domains}, which is how we know that the colleague belongs to {organisation.Name}";
        return Bare(colleague) == Bare(claimant) ? "Name a colleague, not yourself: somebody else has to confirm it" : null;
    }

    private static bool LooksLikeAnAddress(string text) =>
        text.Trim() is var address && address.Count(c => c == '@') == 1 && address[0] != '@' && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or '\\');

    // anna+two@kent is anna@kent.
    private static string Bare(string address)
    {
        var (local, domain) = (address.Trim().Split('@')[0], address.Trim().Split('@')[^1]);
        return (local.Split('+')[0] + '@' + domain).ToLowerInvariant();
    }
}

/// <param name="As">In what role they answer.</param>
/// <param name="PersonId">The steward; null for a mailbox and a colleague.</param>
/// <param name="Address">Where the link goes.</param>
internal sealed record Mouth(SpokeAs As, Guid? PersonId, string Address);
