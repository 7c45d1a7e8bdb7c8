using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator gives an organisation its new name; the old address leads there, and its listings are found by both names.</summary>
public sealed class RenameOrganisation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, Guid organisationId, uint version, string name)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var organisation = await db.Organisations.ModeratedBy(me).FirstOrDefaultAsync(o => o.Id == organisationId);
        if (organisation is null) return Outcome.Missing;
        if (organisation.Version != version) return Overtaken;
        if (await OrganisationNames.ObjectionAsync(db, name, exceptFor: organisation.Id) is { } objection) return objection;
        if (string.Equals(organisation.Name, name.Trim(), StringComparison.Ordinal)) return Outcome.Refuse("Enter a name that differs from the present one", "Name");

        var now = clock.GetUtcNow();
        var before = organisation.Name;
        await MoveAsync(db, organisation, name, now);
        var listings = await db.Listings.Where(l => l.Participations.Any(p => p.OrganisationId == organisation.Id)).ToListAsync();
        var foundBy = await FoundByOf.ReadAsync(db, listings.ConvertAll(l => l.Content), organisation);
        listings.ForEach(l => l.BeFoundBy(foundBy.For(l.Content)));
        db.AuditEntries.Add(AuditEntry.Of("organisation.renamed", organisation.Id, me.PersonId, now, before, organisation.Name));

        return await db.TrySaveAsync() switch
        {
            { IsWritten: true } => new Outcome.Done(organisation.Id, $"{before} is called {organisation.Name} now. The old address leads to the new one."),
            { IsOvertaken: true } => Overtaken,
            _ => OrganisationNames.TakenMeanwhile,
        };
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("This organisation has changed since you opened it. Look again, then decide.");

    private static async Task MoveAsync(CoeMapDb db, Organisation organisation, string name, DateTimeOffset now)
    {
        var (old, slug) = (organisation.Slug, await OrganisationNames.FreeSlugAsync(db, name, returningTo: organisation.Id));
        organisation.Rename(name, slug);
        if (string.Equals(old, slug, StringComparison.Ordinal)) return;
        var returning = await db.FormerAddresses.FirstOrDefaultAsync(a => a.Of == AddressOf.Organisation && a.Slug == slug);
        if (returning is not null) db.FormerAddresses.Remove(returning);
        db.FormerAddresses.Add(FormerAddress.Leave(AddressOf.Organisation, old, organisation.Id, now));
    }
}
