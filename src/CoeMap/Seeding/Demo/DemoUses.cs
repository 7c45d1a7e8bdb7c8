using System.Globalization;
using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Seeding.Demo;

/// <summary>demo/uses.csv: invented entries of the adoption ledger; one without a day of confirmation waits for the organisation's answer.</summary>
internal static class DemoUses
{
    /// <returns>The listings whose users are to be counted.</returns>
    public static Guid[] Add(
        CoeMapDb db, SeedFolder demo, IReadOnlyDictionary<string, Organisation> organisations, IReadOnlyDictionary<string, Listing> listings, DateTimeOffset now)
    {
        var counted = new HashSet<Guid>();
        foreach (var row in demo.Rows("uses.csv"))
        {
            // Development may run with other reference listings than ours.
            if (!organisations.TryGetValue(row.Required("organisation"), out var organisation) || !listings.TryGetValue(row.Required("listing"), out var listing)) continue;
            var at = row.TextOrNull("confirmed_days_ago") is { } days ? now.AddDays(-int.Parse(days, CultureInfo.InvariantCulture)) : now.AddDays(-1);
            var since = row.TextOrNull("since_year") is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : (int?)null;
            var said = new SaidOfUse(row.Word<AdoptionStage>("stage"), since, null, null, row.TextOrNull("note"), row.TextOrNull("what_happened"));
            var entry = AdoptionEntry.Claim(organisation.Id, listing.Id, said, null, Guid.NewGuid(), at);
            if (row.TextOrNull("confirmed_days_ago") is not null) entry.Confirm(SpokeAs.Mailbox, null, row.Word<Naming>("naming"), at);
            db.AdoptionEntries.Add(entry);
            counted.Add(listing.Id);
        }

        return [.. counted];
    }
}
