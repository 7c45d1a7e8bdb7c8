using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>What holds for the words of every need, new or changed.</summary>
internal static class NeedRules
{
    public const string SuppliersAnswer = "Suppliers answer needs, where they are asked. They do not post them";

    /// <returns>What to do before it can be kept; null when all is well.</returns>
    public static async Task<Outcome?> ObjectionAsync(CoeMapDb db, Me me, NeedContent content, DateTimeOffset now)
    {
        if (me.IsSupplier) return Outcome.Refuse(SuppliersAnswer);
        if (ChildIdentifiers.Objection(content.Title, now) is { } inTitle) return Outcome.Refuse(inTitle, nameof(NeedInput.Title));
        if (ChildIdentifiers.Objection(content.Problem, now) is { } inProblem) return Outcome.Refuse(inProblem, nameof(NeedInput.Problem));
        if (ChildIdentifiers.Objection(content.Context ?? "", now) is { } inContext) return Outcome.Refuse(inContext, nameof(NeedInput.Context));
        if (content.Deadline < DateOnly.FromDateTime(now.UtcDateTime)) return Outcome.Refuse("The date must be today or later", nameof(NeedInput.Deadline));
        var themes = content.Themes.ToList();
        if (await db.Themes.CountAsync(t => themes.Contains(t.Slug)) != themes.Count) return Outcome.Refuse("Choose themes from the list", nameof(NeedInput.Themes));
        return content.SystemSlug is { } system && !await db.Technologies.AnyAsync(t => t.Slug == system)
            ? Outcome.Refuse("Choose a system from the list, or none", nameof(NeedInput.System))
            : null;
    }

    /// <summary>A confirmed member's need is seen at once unless its words may tell who somebody is; a moderator looks at the others first.</summary>
    /// <remarks>docs/decisions/2026-11-21-needs-are-seen-at-once.md</remarks>
    public static async Task<bool> MayShowAsync(CoeMapDb db, Me me, NeedContent content)
    {
        if (!me.IsConfirmed && !me.IsModerator) return false;
        var names = await db.Organisations.Select(o => o.Name).Concat(db.Technologies.Select(t => t.Name)).Concat(db.Themes.Select(t => t.Name)).ToListAsync();
        return !PersonTraces.In(content.AllText, KnownWords.With(names)).Any();
    }
}
