using CoeMap.Database;
using CoeMap.Moderation;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>What they decided as Centre staff: it belongs to those it was decided for, and stays under a number that leads to nobody.</summary>
internal sealed class HeldDecision() : Holding<Decision>("What you decided as a moderator", nameof(Decision.Id), nameof(Decision.Kind), nameof(Decision.SubmissionId), nameof(Decision.Outcome),
    nameof(Decision.Reason), nameof(Decision.Corrections), nameof(Decision.ById), nameof(Decision.At))
{
    protected override IQueryable<Decision> Of(CoeMapDb db, Whom whom) => db.Decisions.Where(d => d.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}

/// <summary>Submissions that they have taken to decide.</summary>
internal sealed class HeldTaking() : Holding<Taking>("Submissions you have taken", nameof(Taking.SubmissionId), nameof(Taking.ById), nameof(Taking.TakenAt))
{
    protected override IQueryable<Taking> Of(CoeMapDb db, Whom whom) => db.Takings.Where(t => t.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
