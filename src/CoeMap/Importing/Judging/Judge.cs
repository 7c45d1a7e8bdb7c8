using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Listings;

namespace CoeMap.Importing.Judging;

/// <summary>The dry run: says of each record what would be made of it and why, without making it.</summary>
internal sealed class Judge(Me me, ImportNames names, int year)
{
    private readonly Dictionary<(string, string), string> seen = [];

    public async Task<IReadOnlyList<JudgedRecord>> RunAsync(CoeMapDb db, IReadOnlyList<ProposedRecord> batch, CancellationToken stop)
    {
        var there = await WhatIsThere.ReadAsync(db, me, batch, names, stop);
        return [.. batch.Select(record => One(record, there))];
    }

    /// <summary>A record that an earlier, interrupted run has judged.</summary>
    public void Pass(ProposedRecord record) => seen.TryAdd((record.Source, record.SourceId), record.Place);

    private JudgedRecord One(ProposedRecord record, WhatIsThere there)
    {
        if (record.Problems.Count > 0) return new(record, Verdict.Refused, string.Join(' ', record.Problems));
        if (record.SkippedBecause is { } why) return new(record, Verdict.Skipped, why);
        if (!seen.TryAdd((record.Source, record.SourceId), record.Place)) return new(record, Verdict.Skipped, $"The same thing stands at {seen[(record.Source, record.SourceId)]} already.");
        if (record.UnchangedBecause is { } known) return new(record, Verdict.Unchanged, known);
        var earlier = there.Earlier.GetValueOrDefault((record.Source, record.SourceId));
        if (earlier is not null && string.Equals(earlier.Hash, record.Hash, StringComparison.Ordinal) && (record.Address is null || earlier.State is not RevisionState.Published)) return new(record, Verdict.Unchanged, Same(earlier));
        if (record.Content is not { } content) return new(record, earlier is null ? Verdict.Create : Verdict.Change, earlier is null ? "" : "The source says something else now.");
        if (me.IsSupplier && content.LeadOrganisationId != me.OrganisationId) return new(record, Verdict.Refused, "Suppliers can register their own work only: write your own organisation as the lead organisation.");
        if (record.Address is { } address) return ByAddress(record, content, address, there);
        return earlier is not null ? Again(record, content, earlier, there) : ByName(record, content, there);
    }

    private JudgedRecord ByAddress(ProposedRecord record, ListingContent content, string address, WhatIsThere there)
    {
        if (!there.ByAddress.TryGetValue(address, out var id) || there.Listings[id] is { IsHidden: true, MayPropose: false })
            return new(record, Verdict.Refused, $"No listing has the address “{address}”. Leave “{ListingTable.Address}” empty to create one.");
        var listing = Normal(there.Listings[id]);
        content = Completed(record, content, listing.Content);
        if (record.FromVersion is not { } from || from == listing.PublishedVersion) return Against(record, listing, listing.Content, listing.Content, content, there);
        if (there.Versions.TryGetValue((id, from), out var version)) return Against(record, listing, Normal(version), Normal(version), content, there);
        return Against(record, listing, listing.Content, content, content, there); // what it started from is not kept: all that differs clashes
    }

    private JudgedRecord Again(ProposedRecord record, ListingContent content, EarlierRow earlier, WhatIsThere there)
    {
        if ((earlier.ListingId ?? earlier.MadeId) is { } id && there.Listings.TryGetValue(id, out var listing))
        {
            var proposed = earlier.Proposed ?? listing.Content;
            if (!record.FillsIn) content = ThreeWay.Keeping(content, earlier.Read ?? proposed, record.Unsaid);
            return Against(record, listing, earlier.Read ?? proposed, proposed, content, there);
        }

        if (earlier.State is RevisionState.Declined) return new(record, Verdict.Conflict, "A moderator declined what an earlier import brought.", content);
        if (earlier.AuthorId is { } author && author != me.PersonId && earlier.State is not null) return new(record, Verdict.Skipped, "A colleague imported this, and it waits for a moderator.");
        return Fresh(record, content) is { Verdict: Verdict.Create } created ? created with { Verdict = Verdict.Change, Reason = "It takes the place of what waits from an earlier import." } : Fresh(record, content);
    }

    private JudgedRecord ByName(ProposedRecord record, ListingContent content, WhatIsThere there)
    {
        if ((record.FillsIn ? names.ListingLike(record.Name) : names.Listing(record.Name)) is not { } id || !there.Listings.TryGetValue(id, out var listing)) return Fresh(record, content);
        if (!record.FillsIn)
        {
            if (listing.Content.LeadOrganisationId != content.LeadOrganisationId) return Fresh(record, content);
            listing = Normal(listing);
            return Against(record, listing, listing.Content, listing.Content, Completed(record, content, listing.Content), there);
        }

        var filled = FilledIn.Of(listing.Content, content);
        var judged = Against(record, listing, listing.Content, listing.Content, filled, there);
        return judged.Verdict switch
        {
            Verdict.Unchanged when listing.MayPropose && !listing.IsHidden && record.Others is { } others && others.Awaited.Count + others.Relations.Count + others.UsedBy.Count > 0 =>
                new(record, Verdict.Change, "Adds what the same file brings: organisations, relations or users.", filled, listing.Id, listing.PublishedVersion),
            Verdict.Unchanged => judged with { Reason = $"It is on the map already, and the file adds nothing: /listings/{listing.Slug}" },
            Verdict.Change when listing.RevisionId is not null => judged with { Verdict = Verdict.Conflict, Reason = $"Somebody registered this already. {judged.Reason}" },
            _ => judged,
        };
    }

    private JudgedRecord Fresh(ProposedRecord record, ListingContent content)
    {
        if (ContentRules.Unkeepable(content, year).Select(p => p.Sentence).ToList() is { Count: > 0 } problems) return new(record, Verdict.Refused, string.Join(". ", problems) + ".");
        var awaitsLead = record.Others.Awaited.Any(a => a.Role == ParticipationRole.Lead);
        var missing = record.NeedsContent.Concat(ContentRules.Missing(content).Where(p => !awaitsLead || p.Field is not nameof(content.LeadOrganisationId)).Select(p => p.Sentence)).ToList();
        return missing.Count == 0
            ? new(record, Verdict.Create, "", content)
            : new(record, Verdict.NeedsContent, string.Join(". ", missing) + ". It comes among your drafts, to be completed.", content);
    }

    private JudgedRecord Against(ProposedRecord record, ListingThere listing, ListingContent readBefore, ListingContent proposedBefore, ListingContent read, WhatIsThere there)
    {
        var merged = ThreeWay.Of(readBefore, proposedBefore, listing.Content, read);
        if (merged.Changed.Count == 0) return new(record, Verdict.Unchanged, "The map says the same.", ListingId: listing.Id);
        if (!listing.MayPropose) return new(record, Verdict.Skipped, $"You may not edit this listing: /listings/{listing.Slug}");
        if (listing.IsHidden) return new(record, Verdict.Skipped, "The listing is hidden, or has become part of another.");
        if (there.Open.TryGetValue(listing.Id, out var open) && open.AuthorId != me.PersonId) return new(record, Verdict.Skipped, "Somebody is editing this listing. Import it again when that version is decided.");
        var problems = ContentRules.Unkeepable(merged.Content, year).Concat(ContentRules.Missing(merged.Content)).Select(p => p.Sentence).ToList();
        if (problems.Count > 0) return new(record, Verdict.Refused, string.Join(". ", problems) + ".");
        return merged.Clashes.Count == 0
            ? new(record, Verdict.Change, $"Changes: {string.Join(", ", merged.Changed)}", merged.Content, listing.Id, listing.PublishedVersion)
            : new(record, Verdict.Conflict, $"Others have changed this as well since: {string.Join(", ", merged.Clashes)}", merged.Content, listing.Id, listing.PublishedVersion);
    }

    // As the form and the table would say it, so that only edits differ.
    private static ListingContent Normal(ListingContent content) => ListingInput.Of(content).ToContent().WithCommitOf(content);

    private static ListingThere Normal(ListingThere listing) => listing with { Content = Normal(listing.Content) };

    // What the file has no place for stays; relations keep the map's order, word and source, and those to a listing that is not shown stay as well.
    private ListingContent Completed(ProposedRecord record, ListingContent read, ListingContent now)
    {
        var content = ThreeWay.Keeping(read, now, record.Unsaid).WithCommitOf(now);
        bool IsSaid(StatedRelation relation, IEnumerable<StatedRelation> among) => among.Any(r => (r.Kind, r.ListingId) == (relation.Kind, relation.ListingId));
        return content with { Relations = [.. now.Relations.Where(r => IsSaid(r, content.Relations) || !names.IsShown(r.ListingId)), .. content.Relations.Where(r => !IsSaid(r, now.Relations))] };
    }

    private static string Same(EarlierRow earlier) => earlier.State switch
    {
        RevisionState.Declined => "As it was when it was imported before; a moderator declined it.",
        RevisionState.Draft or RevisionState.Returned => "As it was when it was imported before; it is among the drafts.",
        RevisionState.Submitted => "As it was when it was imported before; it waits for a moderator.",
        _ => "As it was when it was imported before.",
    };
}
