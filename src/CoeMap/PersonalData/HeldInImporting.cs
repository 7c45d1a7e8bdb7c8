using CoeMap.Database;
using CoeMap.Importing;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Files that they imported. What nobody accepted goes; of the rest its name and notes.</summary>
internal sealed class HeldImport() : Holding<Import>("Files you imported", nameof(Import.Id), nameof(Import.ById), nameof(Import.OrganisationId), nameof(Import.FileName), nameof(Import.FileHash),
    nameof(Import.Format), nameof(Import.State), nameof(Import.Notes), nameof(Import.StartedAt), nameof(Import.AcceptedAt), nameof(Import.UndoneAt))
{
    protected override IQueryable<Import> Of(CoeMapDb db, Whom whom) => db.Imports.Where(i => i.ById == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var mine = Of(db, whom).Select(i => i.Id);
        var rows = await db.ImportRows.Where(r => r.State != RowState.Accepted && mine.Contains(r.ImportId)).ExecuteDeleteAsync()
            + await db.AwaitedConsents.Where(h => mine.Contains(h.ImportId)).ExecuteDeleteAsync();
        var imports = await Of(db, whom).ToListAsync();
        imports.ForEach(i => i.ForgetFile());
        return rows + imports.Count;
    }
}

/// <summary>Their address in a file that somebody imported; it was never shown to visitors.</summary>
internal sealed class HeldAwaitedConsent() : Holding<AwaitedConsent>("Where an imported file names you", nameof(AwaitedConsent.ThingName), nameof(AwaitedConsent.Words), nameof(AwaitedConsent.Email), nameof(AwaitedConsent.HeldAt))
{
    protected override IQueryable<AwaitedConsent> Of(CoeMapDb db, Whom whom) => db.AwaitedConsents.Where(h => EF.Functions.ILike(h.Email!, whom.Alike, "\\"));

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
