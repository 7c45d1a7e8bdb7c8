using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Mails to them, waiting and of the last thirty days; sent mails to others that hold their address go with them.</summary>
internal sealed class HeldMail() : Holding<OutgoingMail>("Mail we sent you", nameof(OutgoingMail.To), nameof(OutgoingMail.Subject), nameof(OutgoingMail.Body), nameof(OutgoingMail.WrittenAt),
    nameof(OutgoingMail.SentAt), nameof(OutgoingMail.LastProblem))
{
    protected override IQueryable<OutgoingMail> Of(CoeMapDb db, Whom whom) => db.OutgoingMails.Where(m => EF.Functions.ILike(m.To, whom.Alike, "\\"));

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) =>
        db.OutgoingMails.Where(m => EF.Functions.ILike(m.To, whom.Alike, "\\") || (m.SentAt != null && EF.Functions.ILike(m.Body, $"%{whom.Alike}%", "\\"))).ExecuteDeleteAsync();
}

/// <summary>The trail of what they did: numbers and states only; nobody can change it, and its number leads to nobody afterwards.</summary>
internal sealed class HeldTrail() : Holding<AuditEntry>("What you did, in the audit trail", nameof(AuditEntry.At), nameof(AuditEntry.What), nameof(AuditEntry.SubjectId), nameof(AuditEntry.ById),
    nameof(AuditEntry.DecisionId), nameof(AuditEntry.Before), nameof(AuditEntry.After))
{
    protected override IQueryable<AuditEntry> Of(CoeMapDb db, Whom whom) => db.AuditEntries.Where(e => e.ById == whom.Number || e.SubjectId == whom.Number).OrderBy(e => e.At);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}
