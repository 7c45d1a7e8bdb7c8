using System.ComponentModel.DataAnnotations;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Listings;

/// <summary>One of a listing's people says, from the mail, that it has ended and what became of it: a version for the moderators, as any other.</summary>
public sealed class SayItHasEnded(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(string key, EndedInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await ReviewLinkAnswered.FindAsync(db, key) is not var (link, listing)) return Outcome.Missing;
        var now = clock.GetUtcNow();
        if (await ReviewLinkAnswered.StateAsync(db, link, listing, now) is not ReviewLinkState.Open) return new Outcome.Overtaken("This link answers nothing any more.");
        var content = listing.Content with
        {
            Stage = Stage.Ended,
            EndYear = listing.Content.EndYear ?? now.Year,
            Description = $"{listing.Content.Description}\n\n## What became of it\n\n{input.WhatBecameOfIt!.Trim()}".Trim(),
        };
        if (content.Description.Length > ListingContent.MaxDescription) return Outcome.Refuse("The description is full. Say it in fewer words", nameof(EndedInput.WhatBecameOfIt));

        var organisation = await db.Memberships.Where(m => m.PersonId == link.PersonId && m.LeftAt == null).Select(m => (Guid?)m.OrganisationId).FirstOrDefaultAsync();
        var revision = Revision.StartEdit(input.OnceKey, link.PersonId, listing, now);
        revision.Change(content, now);
        revision.Submit(link.PersonId, organisation, now);
        link.Use(now);
        db.Revisions.Add(revision);
        db.AuditEntries.Add(AuditEntry.Of("revision.submitted", revision.Id, link.PersonId, now, after: Words.Of(RevisionState.Submitted)));
        var isSaid = (await db.TrySaveAsync()).IsWritten || await db.Revisions.AsNoTracking().AnyAsync(r => r.OnceKey == input.OnceKey); // the other of two clicks
        return isSaid
            ? new Outcome.Done(revision.Id, $"Thank you. A moderator looks at it, then the page says so. Your reference is {Reference.Of(revision.Id)}")
            : Outcome.Refuse("Somebody is editing this listing at the moment. Answer again when that version is decided, or sign in and edit it together.");
    }
}

/// <summary>What somebody says of work that has ended.</summary>
public sealed class EndedInput
{
    [Required(ErrorMessage = "Say what became of it")]
    [MinLength(20, ErrorMessage = "Say a little more: at least 20 characters")]
    [MaxLength(2_000, ErrorMessage = "Say it in 2,000 characters or fewer")]
    public string? WhatBecameOfIt { get; set; }
    public Guid OnceKey { get; set; }
}
