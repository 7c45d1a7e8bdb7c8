using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>What every verb asks before it believes that somebody reads a mailbox.</summary>
internal static class CodeProof
{
    private const string Expired = "This code has expired. Ask for a new code.";
    private const string TooMany = "You have entered a wrong code 5 times. Ask for a new code.";

    /// <returns>Null for the right code, which is used up when the caller saves; else why it is not, already counted.</returns>
    public static async Task<Outcome?> TryCodeAsync(this CoeMapDb db, Guid codeId, string email, string browserKey, string code, DateTimeOffset now)
    {
        var normalized = email.Trim().ToUpperInvariant();
        var asked = await db.SignInCodes.FirstOrDefaultAsync(c => c.Id == codeId && c.NormalizedEmail == normalized);
        if (asked is null || now >= asked.ExpiresAt) return Outcome.Refuse(Expired, nameof(CodeInput.Code));
        if (asked.UsedAt is not null) return Outcome.Refuse("This code has been used. Ask for a new code.", nameof(CodeInput.Code));
        if (!asked.IsOpen(now)) return Outcome.Refuse(TooMany, nameof(CodeInput.Code));
        if (asked.Try(string.Concat(code.Where(char.IsAsciiDigit)), browserKey, now)) return null;

        // Overtaken: another attempt was counted at the same moment, and this one told them nothing.
        await db.TrySaveAsync();
        return Outcome.Refuse(asked.IsOpen(now) ? "This is not the code from the email. Check it and try again." : TooMany, nameof(CodeInput.Code));
    }

    /// <summary>Writes down that a work account opens a person's account, and tells their mailbox.</summary>
    public static void Connect(this CoeMapDb db, Person person, WorkAccountLogin work, DateTimeOffset now)
    {
        db.UserLogins.Add(new IdentityUserLogin<Guid> { LoginProvider = work.Issuer, ProviderKey = work.Subject, ProviderDisplayName = work.Label, UserId = person.Id });
        db.AuditEntries.Add(AuditEntry.Of("person.work-account-connected", person.Id, person.Id, now));
        if (person.Email is { Length: > 0 } address) db.OutgoingMails.Add(OutgoingMail.Write(address, "A work account opens your CoE Map account", Body, now));
    }

    private const string Body =
        $"Hello,\n\nFrom now on you can sign in to CoE Map with your work account as well as with a code by email.\n\nIf this was not you, disconnect it in your account and sign out everywhere there:\n{OutgoingMail.Site}/account\n\nCoE Map\n";
}
