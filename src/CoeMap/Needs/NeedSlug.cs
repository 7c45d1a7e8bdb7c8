using CoeMap.Addresses;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>The address of a need, made from its title.</summary>
internal static class NeedSlug
{
    // Pages of the board that stand where a need's own page would.
    private static readonly string[] Reserved = ["new", "ask-the-centre", "answer"];

    public static async Task<string> FreeAsync(CoeMapDb db, string title)
    {
        var slug = Slug.From(title);
        var taken = await db.Needs.Where(n => n.Slug == slug || n.Slug!.StartsWith(slug + "-")).Select(n => n.Slug!).ToListAsync();
        return Slug.FreeFrom(title, taken.Concat(Reserved).ToHashSet(StringComparer.Ordinal));
    }
}
