using CoeMap.Adoption;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>What they said about who uses what. What no organisation confirmed goes; what one confirmed is its own word and stays, under a number that leads to nobody.</summary>
internal sealed class HeldUse() : Holding<AdoptionEntry>("What you said about who uses what", nameof(AdoptionEntry.Id), nameof(AdoptionEntry.OrganisationId), nameof(AdoptionEntry.ListingId),
    nameof(AdoptionEntry.Stage), nameof(AdoptionEntry.SinceYear), nameof(AdoptionEntry.SinceMonth), nameof(AdoptionEntry.Release), nameof(AdoptionEntry.Note), nameof(AdoptionEntry.WhatHappened),
    nameof(AdoptionEntry.ClaimedById), nameof(AdoptionEntry.ClaimedAt), nameof(AdoptionEntry.ConfirmedById), nameof(AdoptionEntry.ConfirmedAt), nameof(AdoptionEntry.State))
{
    protected override IQueryable<AdoptionEntry> Of(CoeMapDb db, Whom whom) => db.AdoptionEntries.Where(e => e.ClaimedById == whom.Number || e.ConfirmedById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) =>
        db.AdoptionEntries.Where(e => e.ClaimedById == whom.Number && e.ConfirmedAt == null).ExecuteDeleteAsync();
}

/// <summary>Questions that were mailed to them: does your organisation use this?</summary>
internal sealed class HeldQuestion() : Holding<AdoptionLink>("Questions we mailed you about who uses what", nameof(AdoptionLink.EntryId), nameof(AdoptionLink.To), nameof(AdoptionLink.StewardId),
    nameof(AdoptionLink.SpeaksAs), nameof(AdoptionLink.SentAt), nameof(AdoptionLink.UsedAt))
{
    protected override IQueryable<AdoptionLink> Of(CoeMapDb db, Whom whom) => db.AdoptionLinks.Where(l => l.StewardId == whom.Number || EF.Functions.ILike(l.To!, whom.Alike, "\\"));

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>What they stated of their authority's systems and team; it is the authority's word and stays.</summary>
internal sealed class HeldWorkplace() : Holding<Workplace>("What you stated of your authority", nameof(Workplace.OrganisationId), nameof(Workplace.CaseManagementSystem), nameof(Workplace.SystemStatedAt),
    nameof(Workplace.TeamSize), nameof(Workplace.TeamSizeStatedAt), nameof(Workplace.StatedById))
{
    protected override IQueryable<Workplace> Of(CoeMapDb db, Whom whom) => db.Workplaces.Where(w => w.StatedById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}
