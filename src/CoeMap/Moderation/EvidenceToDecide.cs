using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Organisations;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Moderation;

/// <summary>One proposal of evidence with what a moderator needs to decide on it; five statements.</summary>
public sealed class EvidenceToDecide(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null when there is none, or for everybody but moderators.</returns>
    public async Task<WeighedProposal?> RunAsync(Me me, Guid id)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var found = await (
            from p in db.EvidenceProposals.AsNoTracking().ReviewableBy(me)
            where p.Id == id
            join l in db.Listings on p.ListingId equals l.Id
            from item in db.EvidenceItems.AsNoTracking().Where(i => i.Id == p.ItemId).DefaultIfEmpty()
            from author in db.People.Where(a => a.Id == p.AuthorId).DefaultIfEmpty()
            from o in db.Organisations.Where(o => o.Id == p.AuthorOrganisationId).DefaultIfEmpty()
            select new { Proposal = p, l.Name, l.Slug, Item = item, Author = author.Name, Organisation = o.Name, Kind = (OrganisationKind?)o.Kind }).FirstOrDefaultAsync();
        if (found is null) return null;
        var offer = await EvidenceChoices.ReadAsync(db, CancellationToken.None);
        var (names, practices) = (offer.OrganisationNames, offer.PracticeTexts);
        var fields = FactField.Of(found.Proposal.Facts, names, practices);
        var known = KnownWords.With([.. offer.Organisations.Select(o => o.Value), found.Name]);
        return new(
            found.Proposal, found.Name, found.Slug, found.Author ?? "", found.Organisation, found.Kind is OrganisationKind.Supplier, found.Proposal.AuthorId == me.PersonId,
            fields,
            found.Proposal.IsNew || found.Item is null ? null : FactField.Of(found.Item.Facts, names, practices),
            found.Item?.PublishedVersion ?? 0,
            EvidenceRule.Current.Weigh(found.Proposal.Facts, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            [.. fields.SelectMany(f => PersonTraces.In(f.Text, known).Select(t => new PersonalDataFlag(f.Label, t.Kind, t.Text))).Distinct()],
            await EarlierDecision.OfAsync(db, id),
            offer);
    }
}

/// <param name="Author">Empty when they were erased.</param>
/// <param name="Organisation">Theirs when they submitted; null for none.</param>
/// <param name="IsOwn">The asker submitted it, so another moderator decides.</param>
/// <param name="Fields">What is proposed.</param>
/// <param name="Published">What visitors read now; null for something new.</param>
/// <param name="Weighed">What it would weigh as it is.</param>
public sealed record WeighedProposal(
    EvidenceProposal Proposal, string Listing, string Slug, string Author, string? Organisation, bool IsSupplier, bool IsOwn,
    IReadOnlyList<FactField> Fields, IReadOnlyList<FactField>? Published, int ItemVersion, Weighed Weighed, IReadOnlyList<PersonalDataFlag> Flags, IReadOnlyList<EarlierDecision> History, EvidenceOffer Offer);
