using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Needs that they posted. What was never posted goes; of the others the words go, and that somebody needed something stays and is counted.</summary>
internal sealed class HeldNeed() : Holding<Need>("What you needed", nameof(Need.Id), nameof(Need.Slug), nameof(Need.Title), nameof(Need.Problem), nameof(Need.Context), nameof(Need.Themes),
    nameof(Need.SystemSlug), nameof(Need.Deadline), nameof(Need.ContactSeenBy), nameof(Need.OwnerId), nameof(Need.OrganisationId), nameof(Need.State), nameof(Need.PostedAt),
    nameof(Need.EndedAt), nameof(Need.WhatHappened))
{
    protected override IQueryable<Need> Of(CoeMapDb db, Whom whom) => db.Needs.Where(n => n.OwnerId == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var posted = await Of(db, whom).Where(n => n.State != NeedState.Draft).ToListAsync();
        posted.ForEach(n => n.Erase(n.ChangedAt));
        return posted.Count + await Of(db, whom).Where(n => n.State == NeedState.Draft).ExecuteDeleteAsync();
    }
}

/// <summary>Their answers to what others needed; that a need was answered stays and is counted.</summary>
internal sealed class HeldOffer() : Holding<NeedOffer>("How you answered needs", nameof(NeedOffer.Id), nameof(NeedOffer.NeedId), nameof(NeedOffer.PersonId), nameof(NeedOffer.OrganisationId),
    nameof(NeedOffer.ListingId), nameof(NeedOffer.Words), nameof(NeedOffer.OfferedAt), nameof(NeedOffer.RemovedAt))
{
    protected override IQueryable<NeedOffer> Of(CoeMapDb db, Whom whom) => db.NeedOffers.Where(o => o.PersonId == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var mine = await Of(db, whom).ToListAsync();
        mine.ForEach(o => o.Erase(o.OfferedAt));
        return mine.Count;
    }
}

/// <summary>What they chose to let colleagues see of them.</summary>
internal sealed class HeldProfile() : Holding<People.Profile>("Your profile for colleagues", nameof(People.Profile.PersonId), nameof(People.Profile.Slug), nameof(People.Profile.AppearsAs),
    nameof(People.Profile.HelpsWith), nameof(People.Profile.ShownAt))
{
    protected override IQueryable<People.Profile> Of(CoeMapDb db, Whom whom) => db.Profiles.Where(p => p.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
