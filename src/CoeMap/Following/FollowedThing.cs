using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Search;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>Something that is followed, as it is called now.</summary>
/// <param name="Subject">What a <see cref="Follow"/> holds of it: its present slug, or a search's words and filters.</param>
/// <param name="Id">Null for a search and a theme.</param>
/// <param name="Address">Its page.</param>
public sealed record FollowedThing(FollowOf Of, string Subject, Guid? Id, string Name, string Address)
{
    /// <summary>As a reason: "Advanced technology", "the search “care leavers”".</summary>
    public string InWords => Of is FollowOf.Search ? $"the search {Name}" : Name;

    /// <summary>The things that everybody may see, by kind and subject; at most two statements a kind.</summary>
    internal static async Task<Dictionary<(FollowOf, string), FollowedThing>> ReadAsync(CoeMapDb db, IEnumerable<(FollowOf Of, string Subject)> wanted, CancellationToken stop)
    {
        var found = new Dictionary<(FollowOf, string), FollowedThing>();
        foreach (var kind in wanted.Distinct().GroupBy(w => w.Of, w => w.Subject))
        {
            string[] slugs = [.. kind];
            var rows = kind.Key switch
            {
                FollowOf.Listing => await OfListingsAsync(db, slugs, stop),
                FollowOf.Organisation => await OfOrganisationsAsync(db, slugs, stop),
                FollowOf.Theme => await db.Themes.Where(t => slugs.Contains(t.Slug)).Select(t => new Row(t.Slug, t.Slug, null, t.Name)).ToListAsync(stop),
                FollowOf.Need => await db.Needs.Public().Where(n => slugs.Contains(n.Slug!)).Select(n => new Row(n.Slug!, n.Slug!, n.Id, n.Title)).ToListAsync(stop),
                FollowOf.Search => [.. slugs.Select(SearchOf)],
                _ => [],
            };
            foreach (var row in rows) found[(kind.Key, row.Subject)] = new(kind.Key, row.Present, row.Id, row.Name, AddressOfThing(kind.Key, row.Present));
        }

        return found;
    }

    private static async Task<List<Row>> OfListingsAsync(CoeMapDb db, string[] slugs, CancellationToken stop) =>
    [
        .. await db.Listings.Public().Where(l => slugs.Contains(l.Slug)).Select(l => new Row(l.Slug, l.Slug, l.Id, l.Name)).ToListAsync(stop),
        .. await (from a in db.FormerAddresses
                  where a.Of == AddressOf.Listing && slugs.Contains(a.Slug)
                  join l in db.Listings.Public() on a.ThingId equals l.Id
                  select new Row(a.Slug, l.Slug, l.Id, l.Name)).ToListAsync(stop),
    ];

    private static async Task<List<Row>> OfOrganisationsAsync(CoeMapDb db, string[] slugs, CancellationToken stop) =>
    [
        .. await db.Organisations.Where(o => slugs.Contains(o.Slug)).Select(o => new Row(o.Slug, o.Slug, o.Id, o.Name)).ToListAsync(stop),
        .. await (from a in db.FormerAddresses
                  where a.Of == AddressOf.Organisation && slugs.Contains(a.Slug)
                  join o in db.Organisations on a.ThingId equals o.Id
                  select new Row(a.Slug, o.Slug, o.Id, o.Name)).ToListAsync(stop),
    ];

    /// <summary>The search as it is followed: without page and order, which change nothing about what it finds.</summary>
    internal static string SearchSubject(string? query)
    {
        var address = SearchQuery.From(query).SortedBy(SearchSort.Relevance).ToAddress();
        return address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? address[(mark + 1)..] : "";
    }

    private static Row SearchOf(string subject)
    {
        var query = SearchQuery.From(subject);
        var filters = query.Filters.Select(f => $"{Words.Label(f.Filter).ToLowerInvariant()} {f.Value.Replace('-', ' ')}");
        var name = string.Join(", ", filters.Prepend(query.Words.Length > 0 ? $"“{query.Words}”" : "").Where(w => w.Length > 0));
        return new(subject, subject, null, name.Length == 0 ? "for everything" : name);
    }

    private static string AddressOfThing(FollowOf of, string subject) => of switch
    {
        FollowOf.Listing => $"/listings/{subject}",
        FollowOf.Organisation => $"/organisations/{subject}",
        FollowOf.Theme => $"/themes/{subject}",
        FollowOf.Need => $"/needs/{subject}",
        _ => subject.Length == 0 ? "/search" : $"/search?{subject}",
    };

    private sealed record Row(string Subject, string Present, Guid? Id, string Name);
}
