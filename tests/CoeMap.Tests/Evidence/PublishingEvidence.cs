using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Evidence;

/// <summary>Somebody adds evidence, a moderator decides, and its strength follows from its facts.</summary>
public sealed class PublishingEvidence(Map map) : IClassFixture<Map>
{
    [Fact]
    public async Task shows_it_with_the_strength_that_the_rule_computes_and_tells_its_author()
    {
        var (author, listing) = await Two();
        var proposal = await Propose(author, listing);

        await Decide(proposal, ProposalDecision.Publish);

        var item = await map.Db().EvidenceItems.SingleAsync(i => i.ListingId == listing.Id);
        Assert.Equal((3, 1, 1), (item.Strength, item.RuleVersion, item.PublishedVersion));
        var now = await map.Db().Listings.SingleAsync(l => l.Id == listing.Id);
        Assert.Equal((1, (int?)3), (now.EvidenceItems, now.EvidenceStrength));
        Assert.True(await map.Db().OutgoingMails.AnyAsync(m => m.To == author.Email && m.Subject == $"Published: your evidence on {listing.Name}"));
        Assert.Equal(["evidence.submitted", "evidence.published"], await Trail(proposal));
    }

    [Fact]
    public async Task with_corrected_facts_keeps_before_and_after_and_mails_them()
    {
        var (author, listing) = await Two();
        var proposal = await Propose(author, listing);

        await Decide(proposal, ProposalDecision.Publish, i => (i.Organisations, i.By) = (1, StudiedBy.Supplier));

        var item = await map.Db().EvidenceItems.SingleAsync(i => i.ListingId == listing.Id);
        Assert.Equal(1, item.Strength);
        Assert.Equal(["one organisation only", "done by its supplier"], item.Weighed.Lost.Select(l => l.Why));
        var corrections = (await map.Db().Decisions.SingleAsync(d => d.SubmissionId == proposal)).Corrections;
        Assert.Equal([("Who looked at it", "Somebody independent of both", "Its supplier"), ("In how many organisations", "3", "1")], corrections.Select(c => (c.Field, c.Before, c.After)));
        Assert.Contains("> Its supplier", (await map.Db().OutgoingMails.SingleAsync(m => m.To == author.Email)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_correction_changes_strength_and_words_and_the_history_keeps_both()
    {
        var (author, listing) = await Two();
        var item = await A.Evidence().About(listing).SavedIn(map.Db());
        var proposal = await Propose(author, listing, item.Id, i => i.Organisations = 2);
        Assert.Equal(3, (await map.Db().EvidenceItems.SingleAsync(i => i.Id == item.Id)).Strength); // nothing changes before publication

        await Decide(proposal, ProposalDecision.Publish);

        var now = await map.Db().EvidenceItems.SingleAsync(i => i.Id == item.Id);
        Assert.Equal((2, "fewer than three organisations"), (now.Strength, Assert.Single(now.Weighed.Lost).Why));
        var history = await map.Db().EvidenceStrengths.Where(s => s.ItemId == item.Id).OrderBy(s => s.At).ToListAsync();
        Assert.Equal([(3, 1, WeighedBecause.Published), (2, 1, WeighedBecause.Corrected)], history.Select(h => (h.Strength, h.RuleVersion, h.Because)));
        Assert.Equal((int?)2, (await map.Db().Listings.SingleAsync(l => l.Id == listing.Id)).EvidenceStrength);
    }

    [Fact]
    public async Task is_never_decided_by_its_own_author()
    {
        var listing = await A.Listing().SavedIn(map.Db());
        var moderator = await A.Moderator().SavedIn(map.Db());
        var proposal = await Propose(moderator, listing);

        var outcome = await map.The<DecideEvidence>().RunAsync(await map.As(moderator), proposal, await Read(proposal, ProposalDecision.Publish));

        Assert.Contains("another moderator decides", Assert.IsType<Outcome.Refused>(outcome).Message, StringComparison.Ordinal);
        Assert.False(await map.Db().EvidenceItems.AnyAsync(i => i.ListingId == listing.Id));
    }

    [Fact]
    public async Task waits_while_it_is_returned_with_a_reason_until_its_author_has_mended_it()
    {
        var (author, listing) = await Two();
        var proposal = await Propose(author, listing);
        Assert.IsType<Outcome.Refused>(await Try(proposal, ProposalDecision.Return, reason: ""));
        await Decide(proposal, ProposalDecision.Return, reason: "Say where it was looked at.");
        Assert.False(await map.Db().EvidenceItems.AnyAsync(i => i.ListingId == listing.Id));

        Assert.IsType<Outcome.Done>(await map.The<MendProposal>().RunAsync(await map.As(author), proposal, Input(i => i.Numbers = "Three councils in Kent")));
        await Decide(proposal, ProposalDecision.Publish);

        Assert.Equal("Three councils in Kent", (await map.Db().EvidenceItems.SingleAsync(i => i.ListingId == listing.Id)).Facts.Numbers);
    }

    [Fact]
    public async Task of_what_another_moderator_decided_meanwhile_is_refused()
    {
        var (author, listing) = await Two();
        var proposal = await Propose(author, listing);
        var late = await Read(proposal, ProposalDecision.Publish);
        await Decide(proposal, ProposalDecision.Decline, reason: "The source says something else.");

        Assert.IsType<Outcome.Overtaken>(await map.The<DecideEvidence>().RunAsync(await map.As(await A.Moderator().SavedIn(map.Db())), proposal, late));
    }

    [Fact]
    public async Task counts_a_double_click_once()
    {
        var (author, listing) = await Two();
        var (me, input) = (await map.As(author), Input());

        var clicks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => map.The<ProposeEvidence>().RunAsync(me, listing.Slug, null, input)));

        Assert.Single(clicks.Select(c => Assert.IsType<Outcome.Done>(c).Id).Distinct());
        Assert.Equal(1, await map.Db().EvidenceProposals.CountAsync(p => p.ListingId == listing.Id));
    }

    [Fact]
    public async Task is_undone_by_taking_it_down_which_counts_nowhere()
    {
        var (author, listing) = await Two();
        var proposal = await Propose(author, listing);
        await Decide(proposal, ProposalDecision.Publish);
        var moderator = await map.As(await A.Moderator().SavedIn(map.Db()));

        Assert.IsType<Outcome.Done>(await map.The<TakeDownEvidence>().RunAsync(moderator, proposal, "The study was withdrawn."));

        var now = await map.Db().Listings.SingleAsync(l => l.Id == listing.Id);
        Assert.Equal((0, (int?)null), (now.EvidenceItems, now.EvidenceStrength));
        Assert.Null(await map.The<EvidenceDetails>().RunAsync(proposal));
        Assert.True(await map.Db().OutgoingMails.AnyAsync(m => m.To == author.Email && m.Subject.StartsWith("Taken down")));
    }

    private async Task<(Person Author, Listing Listing)> Two() => (await A.Person().SavedIn(map.Db()), await A.Listing().SavedIn(map.Db()));

    private async Task<Guid> Propose(Person author, Listing listing, Guid? item = null, Action<EvidenceInput>? change = null) =>
        Assert.IsType<Outcome.Done>(await map.The<ProposeEvidence>().RunAsync(await map.As(author), listing.Slug, item, Input(change))).Id;

    private async Task Decide(Guid proposal, ProposalDecision decision, Action<EvidenceInput>? change = null, string? reason = null) =>
        Assert.IsType<Outcome.Done>(await Try(proposal, decision, change, reason));

    private async Task<Outcome> Try(Guid proposal, ProposalDecision decision, Action<EvidenceInput>? change = null, string? reason = null)
    {
        var input = await Read(proposal, decision);
        change?.Invoke(input);
        input.Reason = reason;
        return await map.The<DecideEvidence>().RunAsync(await map.As(await A.Moderator().SavedIn(map.Db())), proposal, input);
    }

    private async Task<EvidenceDecisionInput> Read(Guid id, ProposalDecision decision)
    {
        var found = (await map.The<EvidenceToDecide>().RunAsync(await map.As(await A.Moderator().SavedIn(map.Db())), id))!;
        var input = new EvidenceDecisionInput { Decision = decision, Version = found.Proposal.Version, ItemVersion = found.ItemVersion };
        input.Show(found.Proposal.Facts);
        return input;
    }

    private static EvidenceInput Input(Action<EvidenceInput>? change = null)
    {
        var input = new EvidenceInput
        {
            Claim = "Referrals that came back within a year fell.",
            Outcome = EvidenceOutcome.Safe,
            Design = StudyDesign.ComparisonGroup,
            Direction = Direction.Better,
            By = StudiedBy.Independent,
            Organisations = 3,
            UntilYear = FakeClock.Start.Year - 1,
            SourceUrl = "https://example.org/study",
            OnceKey = Guid.NewGuid(),
        };
        change?.Invoke(input);
        return input;
    }

    private async Task<List<string>> Trail(Guid subject) => await map.Db().AuditEntries.Where(a => a.SubjectId == subject && a.What != "evidence.weighed").OrderBy(a => a.At).Select(a => a.What).ToListAsync();
}
