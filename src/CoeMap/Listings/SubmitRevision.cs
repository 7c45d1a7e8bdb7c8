using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>The author hands a revision to the moderators, having confirmed that it may be published.</summary>
public sealed class SubmitRevision(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">Who submits.</param>
    /// <param name="revisionId">What.</param>
    /// <param name="version">The row version of what they checked.</param>
    /// <param name="mayPublish">They ticked that they may publish it.</param>
    public async Task<Outcome> RunAsync(Me me, Guid revisionId, uint version, bool mayPublish)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var revision = await db.Revisions.EditableBy(db, me).FirstOrDefaultAsync(r => r.Id == revisionId);
        if (revision is null) return Outcome.Missing;
        if (revision.State == RevisionState.Submitted) return Submitted(revision); // the second click
        if (!revision.CanBeChanged) return Outcome.Refuse("This version cannot be submitted any more. See what became of it under Contribute.");
        if (revision.Version != version) return Overtaken;
        if (!mayPublish) return Outcome.Refuse("Confirm that you may publish this", nameof(SubmitInput.MayPublish));
        if (Objection(me, revision.Content) is { } objection) return objection;

        var before = revision.State;
        revision.Submit(me.PersonId, me.OrganisationId, now);
        db.AuditEntries.Add(AuditEntry.Of("revision.submitted", revision.Id, me.PersonId, now, Words.Of(before), Words.Of(RevisionState.Submitted)));
        return (await db.TrySaveAsync()).IsWritten ? Submitted(revision) : Overtaken;
    }

    /// <returns>What to do before it can be submitted; null when all is there.</returns>
    private static Outcome? Objection(Me me, ListingContent content)
    {
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        if (ContentRules.Missing(content).FirstOrDefault() is { } missing) return Outcome.Refuse(missing.Sentence, missing.Field);
        return me.IsSupplier && content.LeadOrganisationId != me.OrganisationId
            ? Outcome.Refuse("Suppliers can register their own work only: choose your own organisation as the lead organisation", nameof(content.LeadOrganisationId))
            : null;
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("This was changed since you opened the page. Check it again, then submit it.");

    private static Outcome.Done Submitted(Revision revision) =>
        new(revision.Id, $"“{revision.Name}” is submitted. Your reference is {Reference.Of(revision.Id)}");
}

/// <summary>What the author confirms on the check page.</summary>
public sealed class SubmitInput
{
    public uint Version { get; set; }
    public bool MayPublish { get; set; }
}
