using CoeMap.Access;

namespace CoeMap.Importing;

/// <summary>Whose imports somebody finds: their own; Centre staff every one.</summary>
public static class ImportAccess
{
    public static IQueryable<Import> VisibleTo(this IQueryable<Import> imports, Me me) => imports.Where(i => i.ById == me.PersonId || me.IsModerator);

    /// <summary>One's own: nobody proposes in another's name.</summary>
    public static IQueryable<Import> AcceptedBy(this IQueryable<Import> imports, Me me) => imports.Where(i => i.ById == me.PersonId);

    /// <summary>Centre staff let onto the map what others have imported.</summary>
    public static IQueryable<Import> DecidedBy(this IQueryable<Import> imports, Me me) => imports.Where(i => me.IsModerator && i.ById != me.PersonId);
}
