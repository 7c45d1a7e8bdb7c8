using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Organisations;

namespace CoeMap.People;

/// <summary>A code from a mailbox at an organisation's verified domain proves that its owner belongs there.</summary>
internal static class MailProof
{
    public static void ConfirmByMail(this CoeMapDb db, Membership membership, Organisation organisation, Person person, DateTimeOffset now)
    {
        if (membership.State != MembershipState.Claimed || !organisation.TrustsMailOf(person.Email!)) return;
        membership.Confirm(ConfirmedHow.MailedCode, by: null, now);
        db.AuditEntries.Add(AuditEntry.Of("membership.confirmed", membership.Id, person.Id, now, Words.Of(MembershipState.Claimed), Words.Of(ConfirmedHow.MailedCode)));
    }
}
