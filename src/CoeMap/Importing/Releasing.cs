using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Events;
using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Importing;

/// <summary>Makes organisations, events and relations of accepted rows; what is on the map already is found and not made twice.</summary>
internal sealed class Releasing(
    CoeMapDb db, Me me, TimeProvider clock, Dictionary<string, Guid> organisations, HashSet<string> slugs, HashSet<string> eventSlugs, HashSet<(Guid, Guid)> related, Dictionary<string, Guid> made)
{
    /// <summary>Five statements.</summary>
    public static async Task<Releasing> ReadAsync(CoeMapDb db, Me me, IReadOnlyList<ImportRow> rows, TimeProvider clock, CancellationToken stop)
    {
        var organisations = await db.Organisations.Select(o => new { o.Id, o.Name, o.Slug }).ToListAsync(stop);
        var former = await db.FormerAddresses.Where(a => a.Of == AddressOf.Organisation).Select(a => a.Slug).ToListAsync(stop);
        var related = await db.OrganisationRelations.Select(r => new { r.OrganisationId, r.OtherId }).ToListAsync(stop);
        var sources = rows.Select(r => r.Source).Distinct(StringComparer.Ordinal).ToList();
        var made = await db.ImportRows.AsNoTracking().Where(r => r.Thing == RowThing.Organisation && r.State == RowState.Accepted && r.MadeId != null && sources.Contains(r.Source)).Select(r => new { r.Source, r.SourceId, Id = r.MadeId!.Value }).ToListAsync(stop);
        return new(
            db, me, clock,
            organisations.GroupBy(o => Slug.From(o.Name), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal),
            organisations.Select(o => o.Slug).Concat(former).ToHashSet(StringComparer.Ordinal),
            (await db.Events.Select(e => e.Slug).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal),
            related.SelectMany(r => new[] { (r.OrganisationId, r.OtherId), (r.OtherId, r.OrganisationId) }).ToHashSet(),
            made.GroupBy(m => m.Source + " " + m.SourceId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal));
    }

    public void Take(ImportRow row)
    {
        var thing = row.Others switch
        {
            { Organisation: { } organisation } => Organisation(row, organisation),
            { Event: { } happening } => Event(row, happening),
            { Relation: { } relation } => Relation(row, relation),
            _ => row.Id, // it stands with a listing
        };
        if (thing is not null) row.Accept(thing, clock.GetUtcNow());
    }

    private Guid? Organisation(ImportRow row, ImportedOrganisation said)
    {
        var now = clock.GetUtcNow();
        if (!organisations.TryGetValue(Slug.From(said.Name), out var id))
        {
            var slug = Slug.FreeFrom(said.Name, slugs);
            var added = CoeMap.Organisations.Organisation.Add(slug, said.Name, said.Kind, said.Region, said.Website, now);
            added.Describe(said.Kind, said.Region, said.Website, said.AlsoKnownAs);
            db.Organisations.Add(added);
            db.AuditEntries.Add(AuditEntry.Of("organisation.imported", added.Id, me.PersonId, now));
            slugs.Add(slug);
            organisations[Slug.From(said.Name)] = id = added.Id;
        }

        made[row.Source + " " + row.SourceId] = id;
        return id;
    }

    private Guid? Event(ImportRow row, ImportedEvent said)
    {
        var now = clock.GetUtcNow();
        if (London.At(said.On, TimeOnly.MinValue) is not { } from || London.At(said.On, new(23, 59)) is not { } to) return null;
        var slug = Slug.FreeFrom(said.Title, eventSlugs);
        eventSlugs.Add(slug);
        var announced = CoeMap.Events.Event.Announce(row.Id, slug, new(said.Title, from, to, said.Place, said.Link, said.Organiser, said.Description), now);
        db.Events.Add(announced);
        db.AuditEntries.Add(AuditEntry.Of("event.announced", announced.Id, me.PersonId, now, after: "imported"));
        return announced.Id;
    }

    private Guid? Relation(ImportRow row, ImportedRelation said)
    {
        if (EndOf(row, said.From) is not { } from || EndOf(row, said.To) is not { } to) return null;
        if (from == to || !related.Add((from, to))) return row.Id;
        related.Add((to, from));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        db.OrganisationRelations.Add(OrganisationRelation.State(from, to, said.IsInferred ? RelationBasis.Inferred : RelationBasis.Stated, said.Word, row.Source, today));
        db.AuditEntries.Add(AuditEntry.Of("organisation.related", from, me.PersonId, clock.GetUtcNow(), after: to.ToString()));
        return row.Id;
    }

    private Guid? EndOf(ImportRow row, RelationEnd end) => end.Id ?? (end.SourceId is { } source && made.TryGetValue(row.Source + " " + source, out var id) ? id : null);
}
