namespace CoeMap.Database;

/// <summary>PostgreSQL tells every listening instance when something that visitors see has changed, in the transaction of the change.</summary>
/// <remarks>
/// A trigger a statement on each of these tables, and not an interceptor of SaveChanges: it also hears ExecuteUpdate, COPY, the
/// seeder, a restore and an administrator with psql. It announces and changes nothing.
/// A table whose rows appear on public pages gets the trigger in the migration that makes it:
/// <c>CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON … FOR EACH STATEMENT EXECUTE FUNCTION announce_change();</c>
/// </remarks>
public static class Announcements
{
    public const string Channel = "coemap_changes";

    public const string Trigger = "announces_changes";

    /// <summary>Tables that say what a listing can be found under and narrowed by; an announcement names its table.</summary>
    public static readonly IReadOnlySet<string> FindsListings =
        new HashSet<string>(StringComparer.Ordinal) { "listings", "participations", "organisations", "themes", "focus_areas", "technologies" };

    /// <summary>What the word table announces of itself.</summary>
    public const string Words = "search_words";
}
