using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding;

/// <summary>listings.yml: real projects, tools and partners, published as reference listings.</summary>
internal static class ListingsFile
{
    private const string File = "listings.yml";

    public static async Task TakeAsync(SeedRun run, ListingEntry reader)
    {
        var present = await run.Db.Listings.Include(l => l.Participations).Include(l => l.Relations).Where(l => l.SeedKey != null)
            .ToDictionaryAsync(l => l.SeedKey!, StringComparer.Ordinal);
        var taken = (await run.Db.Listings.Select(l => l.Slug).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var entries = SeedEntry.Read(run.Folder, File);
        var added = AddMissing(run, entries, present, taken);
        reader = reader with { Listings = present.ToDictionary(p => p.Key, p => p.Value.Id, StringComparer.Ordinal) };
        foreach (var entry in entries)
        {
            var key = entry.Required("slug");
            var content = reader.ContentOf(entry);
            Check(entry, content);
            var needsOwner = entry.TextOrNull("needs_owner") is "true";
            var hash = SeedRun.HashOf(new { content, needsOwner });
            var listing = present[key];
            if (added.Contains(key))
            {
                listing.TakeReference(content, reader.FoundByOf(content), needsOwner, hash, run.Now);
                run.Report.Count(File, SeedResult.Created);
            }
            else if (listing.RevisionId is not null || string.Equals(listing.SeedHash, hash, StringComparison.Ordinal))
            {
                run.Report.Count(File, listing.RevisionId is not null ? SeedResult.Kept : SeedResult.Unchanged);
            }
            else
            {
                listing.TakeReference(content, reader.FoundByOf(content), needsOwner, hash, run.Now);
                run.Report.Count(File, SeedResult.Changed);
            }
        }
    }

    // All of them first, so that each may relate to any other.
    private static HashSet<string> AddMissing(SeedRun run, IReadOnlyList<SeedEntry> entries, Dictionary<string, Listing> present, HashSet<string> taken)
    {
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var key = entry.Required("slug");
            if (present.ContainsKey(key)) continue;
            if (!taken.Add(key)) throw entry.Problem($"Another listing has the address “{key}”.");
            present[key] = Listing.FromReference(key, key, run.Now);
            run.Db.Listings.Add(present[key]);
            added.Add(key);
        }

        return added;
    }

    private static void Check(SeedEntry entry, ListingContent content)
    {
        if (content.Name.Length is < ListingContent.MinName or > ListingContent.MaxName) throw entry.Problem("A name has 3 to 120 characters.");
        if (content.Summary.Length is < ListingContent.MinSummary or > ListingContent.MaxSummary) throw entry.Problem("A summary has 20 to 200 characters.");
        if (content.Themes.Count is < 1 or > ListingContent.MaxThemes) throw entry.Problem("A listing has one to three themes.");
        if (content.Tags.Count > ListingContent.MaxTags) throw entry.Problem("A listing has at most 12 tags.");
        if (content.LeadOrganisationId is null) throw entry.Problem("“lead” is empty.");
    }
}
