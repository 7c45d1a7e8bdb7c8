using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A moderator or administrator connects an authenticator app, by showing its first code. Who has one replaces it only after showing a code of it.</summary>
public sealed class SetUpSecondFactor(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, SecretSeal seal)
{
    /// <returns>Done with the id of the new second factor, which this session has passed.</returns>
    public async Task<Outcome> RunAsync(Me me, SetUpInput input)
    {
        if (!me.MayUseSecondFactor) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var before = await db.SecondFactors.FirstOrDefaultAsync(f => f.PersonId == me.PersonId);
        if (before is not null && me.AwaitsSecondFactor) return Outcome.Refuse("You have set up an app already. Enter a code from it.", nameof(SetUpInput.Code));
        if (seal.Open(me.PersonId, input.Sealed ?? "") is not { Length: OneTimeCode.SecretBytes } secret) return Outcome.Refuse("This page is too old. Open it again and scan the new picture.", nameof(SetUpInput.Code));

        var digits = string.Concat(input.Code!.Where(char.IsAsciiDigit));
        if (OneTimeCode.StepOf(secret, digits, now, lastStep: 0) is not { } step) return Outcome.Refuse("This is not the code that the app shows. Check that the clock of your telephone is right and try the next code.", nameof(SetUpInput.Code));

        if (before is not null) db.SecondFactors.Remove(before);
        var factor = SecondFactor.SetUp(me.PersonId, input.Sealed!, step, now);
        db.SecondFactors.Add(factor);
        db.AuditEntries.Add(AuditEntry.Of("person.second-factor-set-up", me.PersonId, me.PersonId, now));
        if (await db.People.Where(p => p.Id == me.PersonId).Select(p => p.Email).FirstOrDefaultAsync() is { Length: > 0 } address)
        {
            db.OutgoingMails.Add(OutgoingMail.Write(address, "An authenticator app guards your CoE Map account", Body, now));
        }

        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(factor.Id, "Your app is set up") : Outcome.Refuse("An app was set up in another window at the same moment. Enter a code from it.", nameof(SetUpInput.Code));
    }

    private const string Body =
        $"Hello,\n\nAn authenticator app was set up for your CoE Map account. From now on you show a code from it before you moderate.\n\nIf this was not you, tell an administrator at once, and sign out everywhere:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
