using CoeMap.Database;
using Xunit;

namespace CoeMap.Tests.Shape;

/// <summary>Who may look at whom, as docs and house style say it: things and verbs are bound, a read may project any room's tables.</summary>
public sealed class ArrowTests
{
    // Rooms that hold what everybody needs: each looks at nothing but these.
    private static readonly HashSet<string> SeenByAll = ["", "Addresses", "Audit", "Database", "Email", "Glossary", "Text"];
    private static readonly string[] SeesAll = ["Following", "Importing", "Exporting", "PersonalData", "Seeding"];

    // The tables, the registration, and the one that forgets what is over in any of them.
    private static readonly HashSet<Type> KnowsEveryRoom = [typeof(CoeMapDb), typeof(CoeMapSetup), typeof(ForgetExpired)];

    private static readonly Dictionary<string, string[]> MayLookAt = new(StringComparer.Ordinal)
    {
        ["Themes"] = [],
        ["Organisations"] = [],
        ["Pages"] = ["People"], // who wrote a revision
        ["Atlas"] = ["Organisations", "Listings", "Adoption"], // its pictures are narrowed by what listings and uses say
        ["Networks"] = ["Listings", "Organisations", "Adoption"],
        ["People"] = ["Organisations"],
        ["Listings"] = ["Organisations", "Themes", "People"],
        ["Adoption"] = ["Listings", "People", "Organisations"],
        ["Comparing"] = ["Listings", "Adoption", "Evidence"],
        ["Evidence"] = ["Listings", "People", "Adoption", "Organisations", "Themes"], // where it was looked at, and for which practice
        ["Insights"] = ["Listings", "Organisations"], // authorities are counted by region
        ["Events"] = ["Feedback"], // invitations come as feedback does: without an account, within its limits
        ["Feedback"] = ["Listings", "People", "Themes"], // the ideas that people judge stand in their themes
        ["Needs"] = ["Listings", "Organisations", "Themes", "People", "Search"], // an answer may be a listing, and its people are written to
        ["Connections"] = ["Listings", "Needs", "People", "Organisations"],
        ["Search"] = ["Listings", "Organisations", "Themes", "People", "Needs", "Pages"],
        ["Moderation"] = ["Listings", "Evidence", "Feedback", "People", "Organisations", "Themes", "Needs", "Connections", "Adoption", "Pages", "Search", "Insights"],
        ["Access"] = ["Listings", "Organisations", "Themes", "People", "Adoption", "Evidence", "Feedback", "Needs", "Connections", "Moderation", "Pages", "Events"],
    };

    [Fact]
    public void Every_room_is_on_the_plan()
    {
        var unknown = House.Types.Select(t => House.Room(t.Type)).Where(r => !MayLookAt.ContainsKey(r) && !SeenByAll.Contains(r) && !SeesAll.Contains(r)).Distinct();

        House.None(unknown.Select(r => $"{r} is a room that “Who may look at whom” does not know."));
    }

    [Fact]
    public void Things_and_verbs_look_only_where_their_room_may()
    {
        var wrong = from sight in House.Types
                    let room = House.Room(sight.Type)
                    where !SeesAll.Contains(room) && !KnowsEveryRoom.Contains(sight.Type) && !House.IsRead(sight)
                    from seen in sight.Types
                    let other = House.Room(seen)
                    where seen.Assembly == House.Directory && other != room && other != "Access" && !SeenByAll.Contains(other)
                    where !MayLookAt.GetValueOrDefault(room, []).Contains(other)
                    select $"{room} -> {other} is no arrow of the house: {sight.Type.Name} looks at {seen.Name}.";

        House.None(wrong);
    }

    [Fact]
    public void Nobody_looks_at_the_rooms_that_look_at_all()
    {
        var wrong = from sight in House.Types
                    from seen in sight.Types
                    where SeesAll.Contains(House.Room(seen)) && House.Room(sight.Type) != House.Room(seen)
                    where !KnowsEveryRoom.Contains(sight.Type) && House.Room(sight.Type) != "PersonalData" // they read and forget the tables of every room
                    select $"{House.Room(seen)} -> all, and nobody -> {House.Room(seen)}: {sight.Type.Name} looks at {seen.Name}.";

        House.None(wrong);
    }

    [Fact]
    public void Things_come_before_Access_and_Access_before_verbs_and_reads()
    {
        var upwards = from sight in House.Types
                      where House.IsEntity(sight.Type)
                      from seen in sight.Types
                      where House.Room(seen) == "Access" || House.IsUseCase(seen)
                      select $"things < Access < verbs and reads: the thing {sight.Type.Name} looks at {seen.Name}.";
        var accessUpwards = from sight in House.Types
                            where House.Room(sight.Type) == "Access"
                            from seen in sight.Types
                            where House.IsUseCase(seen)
                            select $"things < Access < verbs and reads: {sight.Type.Name} looks at {seen.Name}.";

        House.None(upwards.Concat(accessUpwards));
    }
}
