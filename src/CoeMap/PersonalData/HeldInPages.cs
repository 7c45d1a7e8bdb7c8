using CoeMap.Database;
using CoeMap.Pages;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Revisions of the Centre's pages that they wrote as its staff: the words are the Centre's and stay, under a number that leads to nobody.</summary>
internal sealed class HeldPageRevision() : Holding<PageRevision>("Revisions of the Centre’s pages you wrote", nameof(PageRevision.Id), nameof(PageRevision.PageId), nameof(PageRevision.Number),
    nameof(PageRevision.Title), nameof(PageRevision.Summary), nameof(PageRevision.Body), nameof(PageRevision.WrittenAt), nameof(PageRevision.ById))
{
    protected override IQueryable<PageRevision> Of(CoeMapDb db, Whom whom) => db.PageRevisions.Where(r => r.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}

/// <summary>Images for those pages that they added, without the picture itself; they stay like the pages that show them.</summary>
internal sealed class HeldMediaFile() : Holding<MediaFile>("Images for the Centre’s pages you added", nameof(MediaFile.Id), nameof(MediaFile.Name), nameof(MediaFile.Words), nameof(MediaFile.AddedAt), nameof(MediaFile.ById))
{
    protected override IQueryable<MediaFile> Of(CoeMapDb db, Whom whom) => db.MediaFiles.Where(m => m.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Task.FromResult(0);
}
