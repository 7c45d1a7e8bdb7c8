using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>A moderator or administrator shows a code from their app, or one of the ten on paper, and has their rights in this session.</summary>
public sealed class PassSecondFactor(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, SecretSeal seal)
{
    private const string Wrong = "This is not a code that the app shows now, or it was used before. Wait for the next one.";
    private const string Paused = "Too many wrong codes were entered. Wait 15 minutes, then try again.";

    /// <returns>Done with the id of the second factor that was passed.</returns>
    public async Task<Outcome> RunAsync(Me me, string code)
    {
        if (!me.MayUseSecondFactor) return Outcome.Missing;
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        if (await db.SecondFactors.Include(f => f.RecoveryCodes).FirstOrDefaultAsync(f => f.PersonId == me.PersonId) is not { } factor) return Outcome.Missing;
        if (factor.IsPaused(now)) return Outcome.Refuse(Paused, nameof(SecondFactorInput.Code));

        var refusal = Try(factor, code, now) ? null : factor.CountWrong(now) ? Paused : Wrong;
        if (refusal is null) db.AuditEntries.Add(AuditEntry.Of("person.second-factor-passed", me.PersonId, me.PersonId, now));
        if (refusal == Paused || UsedPaper(factor, now)) await TellAsync(db, me, refusal == Paused ? PausedBody : PaperBody, now);
        var saved = await db.TrySaveAsync();
        // Overtaken: another code was counted at the same moment, and this one told them nothing.
        return saved.IsWritten && refusal is null ? new Outcome.Done(factor.Id) : Outcome.Refuse(refusal ?? Wrong, nameof(SecondFactorInput.Code));
    }

    private bool Try(SecondFactor factor, string code, DateTimeOffset now)
    {
        var typed = string.Concat(code.Where(char.IsAsciiLetterOrDigit));
        if (typed.Length == 6 && typed.All(char.IsAsciiDigit))
        {
            if (seal.Open(factor.PersonId, factor.SealedSecret) is not { } secret || OneTimeCode.StepOf(secret, typed, now, factor.LastStep) is not { } step) return false;
            factor.Pass(step);
            return true;
        }

        var hash = RecoveryCode.HashOf(code);
        if (factor.RecoveryCodes.FirstOrDefault(c => c.UsedAt is null && c.Hash.AsSpan().SequenceEqual(hash)) is not { } paper) return false;
        factor.PassWith(paper, now);
        return true;
    }

    private static bool UsedPaper(SecondFactor factor, DateTimeOffset now) => factor.RecoveryCodes.Any(c => c.UsedAt == now);

    private static async Task TellAsync(CoeMapDb db, Me me, string body, DateTimeOffset now)
    {
        if (await db.People.Where(p => p.Id == me.PersonId).Select(p => p.Email).FirstOrDefaultAsync() is { Length: > 0 } address)
        {
            db.OutgoingMails.Add(OutgoingMail.Write(address, "About your CoE Map account", body, now));
        }
    }

    private const string PausedBody =
        $"Hello,\n\nSomebody signed in as you and entered five wrong codes for your authenticator app. Nothing was opened, and no code is taken for 15 minutes.\n\nIf this was not you, sign out everywhere and tell an administrator:\n{OutgoingMail.Site}/account\n\nCoE Map\n";

    private const string PaperBody =
        $"Hello,\n\nOne of your recovery codes was used to sign in to CoE Map. It works no more.\n\nIf this was not you, sign out everywhere and tell an administrator. If your telephone is lost, set up a new app:\n{OutgoingMail.Site}/account/second-step\n\nCoE Map\n";
}
