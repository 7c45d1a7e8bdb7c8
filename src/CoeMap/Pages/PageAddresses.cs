using CoeMap.Addresses;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Pages;

/// <summary>Which addresses under /pages are free, and what a page leaves behind when it moves.</summary>
internal static class PageAddresses
{
    // Pages of the site itself that stand under the same path.
    private static readonly string[] OfTheSite = ["what-you-told-us"];

    public static readonly Outcome Taken = Outcome.Refuse("Another page has this address. Choose another", nameof(PageInput.Address));

    public static async Task<bool> IsTakenAsync(CoeMapDb db, string slug, Guid exceptFor) =>
        OfTheSite.Contains(slug, StringComparer.Ordinal)
        || await db.Pages.AnyAsync(p => p.Slug == slug && p.Id != exceptFor)
        || await db.FormerAddresses.AnyAsync(a => a.Of == AddressOf.Page && a.Slug == slug && a.ThingId != exceptFor);

    /// <summary>The address visitors knew leads to the new one from now on.</summary>
    public static async Task MoveAsync(CoeMapDb db, Guid pageId, string from, string to, DateTimeOffset now)
    {
        if (string.Equals(from, to, StringComparison.Ordinal)) return;
        var returning = await db.FormerAddresses.FirstOrDefaultAsync(a => a.Of == AddressOf.Page && a.Slug == to);
        if (returning is not null) db.FormerAddresses.Remove(returning);
        db.FormerAddresses.Add(FormerAddress.Leave(AddressOf.Page, from, pageId, now));
    }
}
