using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Adoption;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>A moderator joins two organisations that are one: everything of the first belongs to the second, and its address leads there.</summary>
public sealed class MergeOrganisations(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <param name="me">The moderator.</param>
    /// <param name="mergedId">The organisation that goes.</param>
    /// <param name="version">Its row version when the moderator read it.</param>
    /// <param name="intoId">The organisation that stays.</param>
    public async Task<Outcome> RunAsync(Me me, Guid mergedId, uint version, Guid intoId)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var merged = await db.Organisations.ModeratedBy(me).FirstOrDefaultAsync(o => o.Id == mergedId);
        if (merged is null) return Outcome.Missing;
        if (merged.Version != version) return Overtaken;
        var into = await db.Organisations.ModeratedBy(me).FirstOrDefaultAsync(o => o.Id == intoId && o.Id != mergedId);
        if (into is null) return Outcome.Refuse("Choose the organisation that stays", "Into");
        if (merged.DfeCode is not null) return Outcome.Refuse("A local authority from reference data cannot be merged away. Merge the other one into it.", "Into");

        var now = clock.GetUtcNow();
        into.Absorb(merged);
        await MoveListingsAsync(db, merged, into);
        await MovePeopleAsync(db, merged, into);
        await MoveAddressesAsync(db, merged, into, now);
        var used = await MoveUsesAsync(db, merged, into, now);
        await MoveEvidenceAsync(db, merged, into);
        db.Organisations.Remove(merged);
        db.AuditEntries.Add(AuditEntry.Of("organisation.merged", merged.Id, me.PersonId, now, merged.Slug, into.Slug));
        db.AuditEntries.Add(AuditEntry.Of("organisation.absorbed", into.Id, me.PersonId, now, after: merged.Slug));

        return (await db.TrySaveAndCountAsync(used)).IsWritten
            ? new Outcome.Done(into.Id, $"{merged.Name} is part of {into.Name} now. Its address leads there.")
            : Overtaken;
    }

    private static readonly Outcome Overtaken = new Outcome.Overtaken("One of the two has changed since you opened this. Look again, then decide.");

    private static async Task MoveListingsAsync(CoeMapDb db, Organisation merged, Organisation into)
    {
        var listings = await db.Listings.Include(l => l.Participations)
            .Where(l => l.Participations.Any(p => p.OrganisationId == merged.Id)).ToListAsync();
        var foundBy = await FoundByOf.ReadAsync(db, listings.ConvertAll(l => l.Content.NamingInstead(merged.Id, into.Id)), into);
        listings.ForEach(l => l.NameInstead(merged.Id, into.Id, foundBy.For(l.Content.NamingInstead(merged.Id, into.Id))));

        // Contents hold ids of organisations deep inside: any mention counts.
        var mention = $"%{merged.Id}%";
        var revisions = await db.Revisions
            .FromSql($"SELECT r.*, r.xmin FROM revisions r WHERE r.author_organisation_id = {merged.Id} OR r.content::text LIKE {mention}").ToListAsync();
        revisions.ForEach(r => r.NameInstead(merged.Id, into.Id));
        (await db.Needs.Where(n => n.OrganisationId == merged.Id).ToListAsync()).ForEach(n => n.FollowTo(into.Id));
        (await db.Connections.Where(c => c.OrganisationId == merged.Id || c.AskerOrganisationId == merged.Id || c.TheirOrganisationId == merged.Id).ToListAsync()).ForEach(c => c.FollowTo(merged.Id, into.Id));
        (await db.NeedOffers.Where(o => o.OrganisationId == merged.Id).ToListAsync()).ForEach(o => o.FollowTo(into.Id));
        await MoveRelationsAsync(db, merged.Id, into.Id);
        (await db.Technologies.Where(t => t.SupplierId == merged.Id).ToListAsync()).ForEach(t => t.ComeFrom(into.Id));
    }

    // A row is its two ends, so what names the one is written anew, once, and never of an organisation and itself.
    private static async Task MoveRelationsAsync(CoeMapDb db, Guid merged, Guid into)
    {
        var theirs = await db.OrganisationRelations.Where(r => r.OrganisationId == merged || r.OtherId == merged).ToListAsync();
        var held = await db.OrganisationRelations.Where(r => r.OrganisationId == into || r.OtherId == into).Select(r => new { r.OrganisationId, r.OtherId }).ToListAsync();
        db.OrganisationRelations.RemoveRange(theirs);
        db.OrganisationRelations.AddRange(theirs.Select(r => r.NamingInstead(merged, into)).OfType<OrganisationRelation>()
            .DistinctBy(r => (r.OrganisationId, r.OtherId)).Where(r => !held.Contains(new { r.OrganisationId, r.OtherId })));
    }

    private static async Task MovePeopleAsync(CoeMapDb db, Organisation merged, Organisation into)
    {
        (await db.Memberships.Where(m => m.OrganisationId == merged.Id).ToListAsync()).ForEach(m => m.FollowTo(into.Id));
        (await db.OrganisationProposals.Where(p => p.OrganisationId == merged.Id).ToListAsync()).ForEach(p => p.FollowTo(into.Id));
    }

    private static async Task<Guid[]> MoveUsesAsync(CoeMapDb db, Organisation merged, Organisation into, DateTimeOffset now)
    {
        var entries = await db.AdoptionEntries.Where(e => e.OrganisationId == merged.Id).ToListAsync();
        await MergedUses.SettleAsync(db, entries, e => e.OrganisationId == into.Id, (one, other) => one.ListingId == other.ListingId, now);
        entries.ForEach(e => e.FollowTo(into.Id));
        return [.. entries.Select(e => e.ListingId).Distinct()];
    }

    // Facts hold ids of organisations inside: any mention counts.
    private static async Task MoveEvidenceAsync(CoeMapDb db, Organisation merged, Organisation into)
    {
        var mention = $"%{merged.Id}%";
        (await db.EvidenceItems.FromSql($"SELECT e.*, e.xmin FROM evidence_items e WHERE e.facts::text LIKE {mention}").ToListAsync()).ForEach(e => e.NameInstead(merged.Id, into.Id));
        (await db.EvidenceProposals.FromSql($"SELECT p.*, p.xmin FROM evidence_proposals p WHERE p.author_organisation_id = {merged.Id} OR p.facts::text LIKE {mention}").ToListAsync())
            .ForEach(p => p.NameInstead(merged.Id, into.Id));
        (await db.Reviews.Where(r => r.OrganisationId == merged.Id).ToListAsync()).ForEach(r => r.FollowTo(into.Id));
    }

    private static async Task MoveAddressesAsync(CoeMapDb db, Organisation merged, Organisation into, DateTimeOffset now)
    {
        (await db.FormerAddresses.Where(a => a.ThingId == merged.Id).ToListAsync()).ForEach(a => a.PointTo(into.Id));
        db.FormerAddresses.Add(FormerAddress.Leave(AddressOf.Organisation, merged.Slug, into.Id, now));
    }
}
