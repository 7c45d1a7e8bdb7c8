using System.ComponentModel.DataAnnotations;
using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Organisations;

/// <summary>A steward, or a moderator, says that the organisation works with another; both pages show it.</summary>
/// <remarks>The pair is the key: said twice, it is said once.</remarks>
public sealed class StateWorksWith(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, WorksWithInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Organisations.SpokenForBy(me).FirstOrDefaultAsync(o => o.Slug == slug) is not { } organisation) return Outcome.Missing;
        if (me is { IsSupplier: true, IsModerator: false }) return Outcome.Refuse("A supplier cannot say whom it works with. The other organisation, or the listing of your work, can.", nameof(input.Other));
        if (await db.Organisations.FirstOrDefaultAsync(o => o.Id == input.Other && o.Id != organisation.Id) is not { } other) return Outcome.Refuse("Choose the other organisation", nameof(input.Other));

        var done = new Outcome.Done(organisation.Id, $"{organisation.Name} and {other.Name} are shown as working together.");
        if (await db.OrganisationRelations.AnyAsync(r => (r.OrganisationId == organisation.Id && r.OtherId == other.Id) || (r.OrganisationId == other.Id && r.OtherId == organisation.Id))) return done;
        var now = clock.GetUtcNow();
        var source = string.IsNullOrWhiteSpace(input.Source) ? null : input.Source.Trim();
        db.OrganisationRelations.Add(OrganisationRelation.State(organisation.Id, other.Id, RelationBasis.Stated, null, source, DateOnly.FromDateTime(now.UtcDateTime)));
        db.AuditEntries.Add(AuditEntry.Of("organisation.works-with-stated", organisation.Id, me.PersonId, now, after: other.Slug));
        await db.TrySaveAsync(); // whoever was first with the same pair has said it
        return done;
    }
}

public sealed class WorksWithInput
{
    [Required(ErrorMessage = "Choose the other organisation")]
    public Guid? Other { get; set; }

    [StringLength(OrganisationRelation.MaxSource, ErrorMessage = "The source must be 500 characters or fewer")]
    public string? Source { get; set; }
}
