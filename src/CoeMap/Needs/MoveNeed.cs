using System.ComponentModel.DataAnnotations;
using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Whoever looks after a need says where it stands: matched, open again, met or closed, with what happened.</summary>
public sealed class MoveNeed(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, string slug, MoveNeedInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Needs.EditableBy(me).FirstOrDefaultAsync(n => n.Slug == slug) is not { } need) return Outcome.Missing;
        if (need.State == input.To) return NeedMoves.Moved(need); // the second click
        if (need.Version != input.Version) return NeedMoves.Overtaken;
        return await NeedMoves.MakeAsync(db, need, input, me.PersonId, clock.GetUtcNow());
    }
}

/// <summary>Where a need stands now.</summary>
public sealed class MoveNeedInput : IValidatableObject
{
    [Required(ErrorMessage = "Choose where it stands")]
    public NeedState? To { get; set; }
    public string? WhatHappened { get; set; }
    public uint Version { get; set; }

    public bool Ends => To is NeedState.Met or NeedState.Closed;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = PlainWords.Clean(WhatHappened);
        if (Ends && words.Length < 5) yield return new("Say what happened, so that others learn from it", [nameof(WhatHappened)]);
        if (words.Length > Need.MaxWhatHappened) yield return new("What happened must be 2,000 characters or fewer", [nameof(WhatHappened)]);
    }
}
