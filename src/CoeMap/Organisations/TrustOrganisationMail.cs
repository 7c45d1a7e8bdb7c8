using System.Text.RegularExpressions;
using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Organisations;

/// <summary>A moderator says at which domains mail proves membership, and where the organisation's own word is asked for.</summary>
public sealed partial class TrustOrganisationMail(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    // At these anybody can have an address, so mail there proves nothing.
    private static readonly HashSet<string> Anybodys = new(
        ["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.co.uk", "live.com", "yahoo.com", "yahoo.co.uk", "icloud.com", "aol.com", "btinternet.com", "sky.com", "protonmail.com", "proton.me"],
        StringComparer.OrdinalIgnoreCase);

    public async Task<Outcome> RunAsync(Me me, Guid organisationId, uint version, IReadOnlyList<string> domains, string? mailbox)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var organisation = await db.Organisations.ModeratedBy(me).FirstOrDefaultAsync(o => o.Id == organisationId);
        if (organisation is null) return Outcome.Missing;
        if (organisation.Version != version) return Overtaken;
        if (Objection(domains, mailbox) is { } objection) return objection;

        var now = clock.GetUtcNow();
        var (before, mailboxBefore) = (string.Join(' ', organisation.VerifiedMailDomains), organisation.ConfirmationMailbox);
        organisation.TrustMail(domains, string.IsNullOrWhiteSpace(mailbox) ? null : mailbox.Trim());
        db.AuditEntries.Add(AuditEntry.Of("organisation.mail-domains-trusted", organisation.Id, me.PersonId, now, before, string.Join(' ', organisation.VerifiedMailDomains)));
        // The mailbox may be a person's: the trail says only that it changed.
        if (!string.Equals(mailboxBefore, organisation.ConfirmationMailbox, StringComparison.OrdinalIgnoreCase))
            db.AuditEntries.Add(AuditEntry.Of("organisation.mailbox-changed", organisation.Id, me.PersonId, now, Said(mailboxBefore), Said(organisation.ConfirmationMailbox)));

        return (await db.TrySaveAsync()).IsWritten ? new Outcome.Done(organisation.Id, $"The mail of {organisation.Name} is saved.") : Overtaken;
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("This organisation has changed since you opened it. Look again, then decide.");

    private static Outcome? Objection(IReadOnlyList<string> domains, string? mailbox)
    {
        if (domains.FirstOrDefault(d => !Domain().IsMatch(d.Trim())) is { } odd) return Outcome.Refuse($"“{odd}” is not a mail domain. Enter one a line, like kent.gov.uk", "Domains");
        if (domains.FirstOrDefault(d => Anybodys.Contains(d.Trim())) is { } anybodys) return Outcome.Refuse($"Anybody can have an address at {anybodys}, so it proves nothing. Remove it", "Domains");
        return string.IsNullOrWhiteSpace(mailbox) || Mailbox().IsMatch(mailbox.Trim()) ? null : Outcome.Refuse("Enter the mailbox as an email address, like name@example.gov.uk", "Mailbox");
    }

    private static string Said(string? mailbox) => mailbox is null ? "none" : "set";

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Domain();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", RegexOptions.None, 1000)]
    private static partial Regex Mailbox();
}
