using CoeMap.Adoption;
using CoeMap.Connections;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Connecting;

/// <summary>Every mail about requests, use, needs, contacts and memberships: it goes to those who answer, never to whoever left, blocked or is a stranger, and holds no address that its owner did not share.</summary>
public sealed class WhoGetsWhichMail(Map map) : IClassFixture<Map>
{
    private readonly MailRoom mails = new(map);
    private Organisation council = null!, quiet = null!;
    private Person asker = null!, contact = null!, steward = null!, supplier = null!, stranger = null!, desk = null!;
    private Listing listing = null!;

    [Fact]
    public async Task of_requests()
    {
        await Cast();
        Guid request = default;
        await mails.Expect("a question", "contact", async () => request = await Ask(new(Listing: listing.Slug)), "asker");
        var seen = Entrance.SignedIn(await map.As(contact), request);
        map.Clock.Advance(TimeSpan.FromDays(8));
        await mails.Expect("a reminder", "contact", () => map.The<RemindAnswerers>().RunAsync());
        await mails.Expect("an answer", "asker", () => Reply(seen, Connections.Reply.Answer));
        await mails.Expect("a word back", "contact", async () => await Reply(Entrance.SignedIn(await map.As(asker), request), Connections.Reply.Answer));
        await mails.Expect("acceptance", "asker", () => Reply(seen, Connections.Reply.Accept), "contact", "contact@");
        map.Clock.Advance(TimeSpan.FromDays(28));
        await mails.Expect("what came of it", "asker, contact", () => map.The<AskWhatCameOfIt>().RunAsync());
        await mails.Expect("a concern", "desk", () => map.The<RaiseConcern>().RunAsync(seen, new() { WhatIsWrong = "They asked for something else.", OnceKey = Guid.NewGuid() }));
        await using var db = map.Db();
        var concern = await db.Concerns.SingleAsync(c => c.ConnectionId == request);
        await mails.Expect("a concern settled", "contact", async () => await map.The<SettleConcern>().RunAsync(await map.As(desk), concern.Id, "We spoke with them."));

        await mails.Expect("a request for a copy", "contact", async () => request = await Ask(new(Listing: listing.Slug, Document: ReuseDocumentKind.Dpia)), "asker");
        await mails.Expect("a copy", "asker", async () => await Reply(Entrance.SignedIn(await map.As(contact), request), Connections.Reply.Grant));
        await mails.Expect("a question", "contact", async () => request = await Ask(new(Listing: listing.Slug)), "asker");
        await mails.Expect("a refusal", "asker", async () => await Reply(Entrance.SignedIn(await map.As(contact), request), Connections.Reply.Decline));
        await mails.Expect("a question to an organisation", "steward", () => Ask(new(Organisation: council.Slug)), "asker");
        await mails.Expect("a question about a listing at an organisation", "steward", () => Ask(new(Organisation: council.Slug, Listing: (listing.Slug + "-of-another"))), "asker");
        await mails.Expect("a question without anybody", "desk", async () => request = await Ask(new(Organisation: quiet.Slug)), "asker");
        await mails.Expect("what the desk hands over", "contact", async () => await map.The<HandToColleague>().RunAsync(await map.As(desk), request, new() { To = contact.Id, Note = "You know this." }), "asker");
        await mails.Expect("what is passed on", "desk", async () => await Reply(Entrance.SignedIn(await map.As(contact), request), Connections.Reply.SomebodyElse), "asker");
        await mails.Expect("a supplier’s question", "", async () => Assert.Equal(Outcome.Missing, await map.The<AskToConnect>().RunAsync(await map.As(supplier), new(Listing: listing.Slug), new() { Words = "May we sell you our product?", OnceKey = Guid.NewGuid() })));
        mails.IsInOrder();
    }

    [Fact]
    public async Task of_use_and_needs()
    {
        await Cast();
        var mailbox = mails.Introduce("mailbox", $"office@{A.UniqueWord()}.example.org".ToLowerInvariant());
        await using var db = map.Db();
        var boxed = await A.Organisation().TrustingMailAt(mailbox.Split('@')[1], mailbox).SavedIn(db);
        await mails.Expect("a claim of use", "steward", () => Claim(asker, council));
        await mails.Expect("a claim where nobody is steward", "mailbox", () => Claim(asker, boxed));
        await mails.Expect("a supplier’s claim", "mailbox", () => Claim(supplier, boxed, "buyer@elsewhere.example.org"));
        foreach (var entry in await db.AdoptionEntries.Where(e => e.OrganisationId == council.Id).ToListAsync()) entry.Confirm(SpokeAs.Mailbox, null, Naming.Everybody, map.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        map.Clock.Advance(TimeSpan.FromDays(366));
        await mails.Expect("the yearly question", "steward", () => map.The<AskUsersAgain>().RunAsync());

        var need = await A.Need().By(asker).AskingSuppliers().PostedAt(map.Clock.GetUtcNow()).SavedIn(db);
        await mails.Expect("an answer to a need", "asker", () => Offer(stranger, need));
        var offered = await A.Listing().LedBy((await db.Organisations.SingleAsync(o => o.Kind == OrganisationKind.Supplier && db.Memberships.Any(m => m.PersonId == supplier.Id && m.OrganisationId == o.Id)))).SavedIn(db);
        await mails.Expect("a supplier’s answer", "asker", () => Offer(supplier, need, offered));
        map.Clock.Advance(TimeSpan.FromDays(15));
        await mails.Expect("is it still needed", "asker", () => map.The<NudgeNeedOwners>().RunAsync());
        var version = await db.Needs.Where(n => n.Id == need.Id).Select(n => n.Version).SingleAsync();
        await mails.Expect("it is met", "stranger, supplier", async () => Assert.IsType<Outcome.Done>(await map.The<MoveNeed>().RunAsync(await map.As(asker), need.Slug!, new() { To = NeedState.Met, WhatHappened = "We reuse what a neighbour has.", Version = version })));
        await mails.Expect("a question to the Centre", "asker, desk", async () => await map.The<AskCentre>().RunAsync(await map.As(asker), new() { Theme = "policy-enablers", Problem = "Somebody who has changed their system lately.", OnceKey = Guid.NewGuid() }));
        mails.IsInOrder();
    }

    [Fact]
    public async Task of_contacts_and_memberships()
    {
        await Cast();
        await using var db = map.Db();
        await mails.Expect("a claim to a listing", "blocker, contact", async () => await map.The<ClaimListing>().RunAsync(await map.As(stranger), listing.Slug, new() { Words = "We built this together.", Appearance = ContactAppearance.NotShown, OnceKey = Guid.NewGuid() }));
        var claim = await db.ListingClaims.SingleAsync(c => c.PersonId == stranger.Id);
        await mails.Expect("a claim declined", "stranger", async () => await map.The<DecideListingClaim>().RunAsync(await map.As(contact), claim.Id, new() { Decision = ListingClaimDecision.Decline, Reason = "We did not." }));
        var invited = mails.Introduce("invited", $"{A.UniqueWord()}@people.example.org".ToLowerInvariant());
        await mails.Expect("an invitation to answer", "invited", async () => await map.The<InviteContact>().RunAsync(await map.As(contact), listing.Slug, new() { Email = invited, OnceKey = Guid.NewGuid() }));
        var newcomer = mails.Introduce("newcomer", await A.Person().WithoutProfile().SavedIn(db));
        await mails.Expect("somebody wants to join", "steward", async () => await map.The<CompleteProfile>().RunAsync(await map.As(newcomer), new() { Name = "Sam Newcomer", Role = Words.Of(ProfessionalRole.LocalAuthorityDataProfessional), Organisation = council.Id.ToString() }));
        var colleague = mails.Introduce("colleague", await A.Person().At(council).Confirmed().SavedIn(db));
        await mails.Expect("an offer to be a steward", "steward", async () => await map.The<AskToBeSteward>().RunAsync(await map.As(colleague)));
        var membership = await db.Memberships.SingleAsync(m => m.PersonId == colleague.Id);
        await mails.Expect("the offer declined", "colleague", async () => await map.The<DeclineSteward>().RunAsync(await map.As(steward), membership.Id));
        await mails.Expect("a membership ended", "colleague", async () => await map.The<EndMembership>().RunAsync(await map.As(steward), membership.Id));
        mails.IsInOrder();
    }

    // Around those who should get a mail stand those who must not: one who left, one who blocked the asker, one who was contact.
    private async Task Cast()
    {
        await using var db = map.Db();
        (council, quiet) = (await A.Organisation().SavedIn(db), await A.Organisation().SavedIn(db));
        asker = mails.Introduce("asker", await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db));
        contact = mails.Introduce("contact", await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db));
        steward = mails.Introduce("steward", await A.Person().At(council).Steward().SavedIn(db));
        supplier = mails.Introduce("supplier", await A.Person().At(await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db)).Confirmed().SavedIn(db));
        stranger = mails.Introduce("stranger", await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db));
        desk = mails.Introduce("desk", await A.Moderator().SavedIn(db));
        var (left, blocker, former) = (mails.Introduce("one who left", await A.Person().At(council).Steward().SavedIn(db)), mails.Introduce("blocker", await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db)), mails.Introduce("former contact", await A.Person().SavedIn(db)));
        await db.Memberships.Where(m => m.PersonId == left.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.LeftAt, map.Clock.GetUtcNow()));
        db.ConnectionBlocks.AddRange(ConnectionBlock.Of(blocker.Id, asker.Id, FakeClock.Start), ConnectionBlock.Of(blocker.Id, stranger.Id, FakeClock.Start));
        listing = await A.Listing().By(former).LedBy(council).With(c => c with { ReuseDocuments = [new(ReuseDocumentKind.Dpia, null)] }).SavedIn(db);
        foreach (var person in new[] { contact, blocker, former, left }) await A.Contact().For(listing).Being(person).SavedIn(db);
        await db.ListingContacts.Where(c => c.PersonId == former.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.EndedAt, map.Clock.GetUtcNow()));
    }

    private async Task<Guid> Ask(AskAbout about)
    {
        await using var db = map.Db();
        if (about.Listing?.EndsWith("-of-another", StringComparison.Ordinal) is true) about = about with { Listing = (await A.Listing().SavedIn(db)).Slug };
        return Assert.IsType<Outcome.Done>(await map.The<AskToConnect>().RunAsync(await map.As(asker), about, new() { Words = "What did it take to begin with it?", OnceKey = Guid.NewGuid() })).Id;
    }

    private async Task Reply(Entrance entrance, Reply what) =>
        Assert.IsType<Outcome.Done>(await map.The<ReplyToRequest>().RunAsync(entrance, new() { Do = what, Words = what is Connections.Reply.Answer ? "Here is how we do it." : null, Because = DeclineReason.NoTime, Link = "https://files.example.org/dpia.pdf", OnceKey = Guid.NewGuid() }));

    private async Task Claim(Person by, Organisation organisation, string? colleague = null)
    {
        await using var db = map.Db();
        var used = await A.Listing().SavedIn(db);
        Assert.IsType<Outcome.Done>(await map.The<ClaimUse>().RunAsync(await map.As(by), used.Slug, new() { Organisation = organisation.Id.ToString(), Stage = AdoptionStage.InUse, Note = $"Said by {by.Name}, {by.Email}", Colleague = colleague, OnceKey = Guid.NewGuid() }));
    }

    private async Task Offer(Person by, Need need, Listing? with = null) =>
        Assert.IsType<Outcome.Done>(await map.The<OfferHelp>().RunAsync(await map.As(by), need.Slug!, new() { Words = "We have done this before.", Listing = with?.Slug, OnceKey = Guid.NewGuid() }));
}
