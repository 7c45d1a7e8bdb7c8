using CoeMap.Database;
using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Shape;

/// <summary>What never happens in this house, as “Who may look at whom” ends.</summary>
public sealed class NeverTests
{
    private static readonly string[] WebNamespaces = ["Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Mvc", "CoeMap.Web"];
    private static readonly string[] Publishing = [nameof(Listing.Publish), nameof(Listing.PublishFirst), nameof(Listing.TakeReference), nameof(Listing.Hide), nameof(Listing.BringBack)];
    private static readonly string[] Writing = ["Add", "AddRange", "AddAsync", "Remove", "RemoveRange", "Update", "Attach", "ExecuteUpdateAsync", "ExecuteDeleteAsync"];

    [Fact]
    public void The_directory_knows_no_page_and_no_HTTP() =>
        House.None(from sight in House.Types
                   from seen in sight.Types
                   where WebNamespaces.Any(n => seen.Namespace?.StartsWith(n, StringComparison.Ordinal) == true)
                   select $"never CoeMap -> a page, HttpContext or NavigationManager: {sight.Type.Name} looks at {seen.FullName}.");

    [Fact]
    public void A_thing_does_not_know_the_database() =>
        House.None(from sight in House.Types
                   where House.IsEntity(sight.Type)
                   from seen in sight.Types
                   where typeof(DbContext).IsAssignableFrom(seen) || seen == typeof(IDbContextFactory<>) || seen == typeof(DbSet<>)
                   select $"never a thing -> DbContext: {sight.Type.Name} looks at {seen.Name}.");

    [Fact]
    public void A_verb_does_not_call_another_verb()
    {
        var verbs = House.Types.Where(House.IsVerb).Select(v => v.Type).ToHashSet();

        House.None(from sight in House.Types
                   where verbs.Contains(sight.Type)
                   from seen in sight.Types
                   where verbs.Contains(seen)
                   select $"never a verb -> another verb (share through the thing or a static function): {sight.Type.Name} looks at {seen.Name}.");
    }

    [Fact]
    public void A_page_or_an_endpoint_does_not_save() =>
        House.None(from sight in Sight.Of(House.Website)
                   where House.Saves(sight)
                   select $"never a page or endpoint -> SaveChanges: {sight.Type.FullName} writes to the database; make it a verb.");

    [Fact]
    public void Search_writes_to_no_other_room() =>
        House.None(from sight in House.Types
                   where House.Room(sight.Type) == "Search"
                   from call in sight.Calls
                   where Writing.Contains(call.Name)
                   from written in (call.DeclaringType?.GetGenericArguments() ?? []).Concat(call.IsGenericMethod ? call.GetGenericArguments() : [])
                   where House.IsEntity(written) && House.Room(written) != "Search"
                   select $"never Search -> a write to any other room: {sight.Type.Name} writes {written.Name}.");

    [Fact]
    public void Nothing_is_published_except_through_Moderation() =>
        House.None(from sight in House.Types.Concat(Sight.Of(House.Website))
                   where House.Room(sight.Type) is not ("Moderation" or "Seeding") && sight.Type != typeof(Listing)
                   from call in sight.Calls
                   where call.DeclaringType == typeof(Listing) && Publishing.Contains(call.Name)
                   select $"never anything -> a published field except through Moderation: {sight.Type.Name} calls Listing.{call.Name}.");
}
