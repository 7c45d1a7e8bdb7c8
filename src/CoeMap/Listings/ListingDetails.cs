using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Glossary;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CoeMap.Listings;

/// <summary>Everything a reader may see of one listing; two statements, three for those who are signed in.</summary>
/// <remarks>One more after the glossary has changed.</remarks>
public sealed class ListingDetails(IDbContextFactory<CoeMapDb> dbs, GlossaryAtHand glossary)
{
    /// <returns>Null when there is no such listing or the reader may not see it.</returns>
    public async Task<ListingToRead?> RunAsync(string slug, Me? me, CancellationToken stop = default)
    {
        var together = new Together(dbs);
        var answer = Ask(together, slug, me);
        await together.RunAsync(stop);
        return await answer(stop);
    }

    /// <inheritdoc cref="RunAsync"/>
    public Answer<ListingToRead?> Ask(Together together, string slug, Me? me)
    {
        var found = together.Ask(ListingRow.Sql, ListingRow.Of, new NpgsqlParameter("slug", slug));
        var around = ListingSurroundings.Ask(together, slug, ContactSight.SeesAuthorities(me));
        return async stop => found.Count > 0 && await RightsAsync(found[0], me, stop) is { } rights ? await TellAsync(slug, found[0], around, rights.MayEdit, stop) : null;
    }

    // Whoever is signed in may see what visitors may not, and is asked about by the rules that hold everywhere.
    private async Task<Rights?> RightsAsync(ListingRow listing, Me? me, CancellationToken stop)
    {
        if (me is null) return listing.HiddenAt is null ? new(false) : null;
        await using var db = await dbs.CreateDbContextAsync(stop);
        return await db.Listings.VisibleTo(me).Where(l => l.Id == listing.Id).Select(l => new Rights(db.Listings.EditableBy(me).Any(e => e.Id == l.Id))).FirstOrDefaultAsync(stop);
    }

    private async Task<ListingToRead> TellAsync(string slug, ListingRow listing, ListingSurroundings around, bool mayEdit, CancellationToken stop) => new()
    {
        Id = listing.Id,
        Slug = slug,
        Content = listing.Content,
        TakingPart = around.TakingPart,
        Themes = around.Of("theme"),
        FocusAreas = around.Of("area"),
        WorksWith = around.Of("technology"),
        Siblings = around.Of("sibling"),
        Relations = around.Relations,
        MoreRelations = around.MoreRelations,
        Versions = around.Versions,
        FirstPublishedAt = listing.FirstPublishedAt,
        PublishedAt = listing.PublishedAt,
        Review = new(listing.Content.Stage, listing.PublishedAt, listing.StillRightAt, listing.AskedWhetherRightAt),
        NeedsOwner = listing.NeedsOwnerAt is not null || listing.Content.Description.Length == 0,
        IsHidden = listing.HiddenAt is not null,
        MayEdit = mayEdit,
        Contacts = around.Contacts,
        Answers = around.Answers,
        Glossary = (await glossary.ReadAsync(dbs, around.GlossaryStamp, stop)).FirstTerm,
    };

    private sealed record Rights(bool MayEdit);
}
