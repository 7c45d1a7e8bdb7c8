using CoeMap.Database;
using CoeMap.Following;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>What they want to hear of; the words of a search may say who they are.</summary>
internal sealed class HeldFollow() : Holding<Follow>("What you follow", nameof(Follow.Of), nameof(Follow.Subject), nameof(Follow.SinceAt), nameof(Follow.PersonId))
{
    protected override IQueryable<Follow> Of(CoeMapDb db, Whom whom) => db.Follows.Where(f => f.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>When they want their weekly mail.</summary>
internal sealed class HeldDigestChoice() : Holding<DigestChoice>("When you want your weekly mail", nameof(DigestChoice.Day), nameof(DigestChoice.ChosenAt), nameof(DigestChoice.PersonId))
{
    protected override IQueryable<DigestChoice> Of(CoeMapDb db, Whom whom) => db.DigestChoices.Where(c => c.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>That weekly mails were written to them.</summary>
internal sealed class HeldDigest() : Holding<Digest>("Weekly mails we wrote you", nameof(Digest.Week), nameof(Digest.UpTo), nameof(Digest.WrittenAt), nameof(Digest.PersonId))
{
    protected override IQueryable<Digest> Of(CoeMapDb db, Whom whom) => db.Digests.Where(d => d.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
