using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Glossary;
using CoeMap.Listings;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Testing.Matrix;

/// <summary>One person in every role, and one thing in every state that an address can name.</summary>
public sealed class Scene
{
    private readonly Dictionary<string, string> things = new(StringComparer.Ordinal) { ["theme"] = "data-as-a-resource", ["area"] = "improving-quality", ["page"] = "privacy", ["css"] = "site", ["part"] = "0", ["insight"] = "reads", ["outcome"] = "leadership" };
    private readonly Dictionary<Role, string> people = [];
    private readonly Site site;

    private Scene(Site site) => this.site = site;

    public static async Task<Scene> SetIn(Site site)
    {
        var scene = new Scene(site);
        await using var db = site.Db();
        var council = await A.Organisation().SavedIn(db);
        var supplier = await A.Organisation().OfKind(OrganisationKind.Supplier).SavedIn(db);
        var member = await A.Person().At(council).Confirmed().SavedIn(db);
        var moderator = await A.Moderator().SavedIn(db);
        scene.people[Role.Member] = member.Email!;
        scene.people[Role.Steward] = (await A.Person().At(council).Steward().SavedIn(db)).Email!;
        scene.people[Role.Supplier] = (await A.Person().At(supplier).Confirmed().SavedIn(db)).Email!;
        scene.people[Role.Moderator] = moderator.Email!;
        scene.people[Role.Administrator] = (await A.Administrator().SavedIn(db)).Email!;

        await scene.KeepOut(db, council, member);
        var listing = await A.Listing().By(member).LedBy(council).SavedIn(db);
        scene.things["organisation"] = council.Slug;
        scene.things["listing"] = listing.Slug;
        scene.things["settled"] = (await A.Listing().By(member).LedBy(council).SavedIn(db)).Slug;
        scene.things["twin"] = (await A.Revision().By(member).LedBy(council).Named(listing.Name).SavedIn(db)).Id.ToString();
        scene.things["hidden"] = (await A.Listing().By(member).LedBy(council).Hidden().SavedIn(db)).Slug;
        scene.things["hidden-of-another"] = (await A.Listing().Hidden().SavedIn(db)).Slug;
        scene.things["draft"] = (await A.Revision().By(member).LedBy(council).SavedIn(db)).Id.ToString();
        scene.things["returned"] = (await A.Revision().By(member).LedBy(council).Returned("Say which teams use it.").SavedIn(db)).Id.ToString();
        scene.things["submitted"] = (await A.Revision().By(member).LedBy(council).Submitted().SavedIn(db)).Id.ToString();
        scene.things["edit"] = (await A.Revision().Of(listing).By(member).Saying("Said better, and in more words than before.").SavedIn(db)).Id.ToString();
        scene.things["feedback"] = (await A.PageFeedback().SavedIn(db)).Id.ToString();
        scene.things["invitation"] = await A.Contact().For(listing).Invited(db);
        scene.things["listing-claim"] = (await A.ListingClaim().To(listing).SavedIn(db)).Id.ToString();
        await scene.Need(db, council, member);
        await scene.Connect(db, member);
        await scene.WaitForAModerator(db, council);
        (scene.things["key"], scene.things["sent-key"]) = (await A.MainFeedback().Unsent().SavedIn(db), await A.MainFeedback().SavedIn(db));
        scene.things["report"] = (await A.Report().Of(listing).SavedIn(db)).Id.ToString();
        scene.things["answer-key"] = await A.Use().Of(listing).By(council).AskedIn(db);
        var (page, image) = (await A.Page().Saying("## One\n\nA note[^1].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Noted.").SavedIn(db), await A.MediaFile().SavedIn(db));
        (scene.things["own-page"], scene.things["drafted-page"], scene.things["first"], scene.things["image"]) = (page.Id.ToString(), page.Slug, "1", image.Id.ToString());
        scene.things["review-key"] = LinkKey.New(); // of a question that needs no answer any more
        db.ListingReviewLinks.Add(Listings.ListingReviewLink.Send(listing.Id, member.Id, LinkKey.HashOf(scene.things["review-key"]), FakeClock.Start));
        scene.things["digest-key"] = await A.Follow().By(member).ToldIn(db);
        await scene.MeetAndHear(db, listing);
        await scene.Show(db, listing, member);
        var import = Importing.Import.Begin(Guid.NewGuid(), member.Id, council.Id, isSupplier: false, Importing.ImportFormat.Table, "list.csv", new string('0', 64), FakeClock.Start);
        import.BeReady([]);
        db.Imports.Add(import);
        await db.SaveChangesAsync();
        scene.things["import"] = import.Id.ToString();
        scene.things["unknown"] = Guid.NewGuid().ToString();
        return scene;
    }

    private async Task KeepOut(CoeMapDb db, Organisation council, Person member)
    {
        var blocked = await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db);
        db.ConnectionBlocks.Add(ConnectionBlock.Of(member.Id, blocked.Id, FakeClock.Start));
        await db.SaveChangesAsync();
        people[Role.Blocked] = blocked.Email!;
        people[Role.Stranger] = (await A.Person().SavedIn(db)).Email!;
        people[Role.FormerMember] = (await A.Person().At(council).Steward().WhoLeft().SavedIn(db)).Email!;
    }

    private async Task Need(CoeMapDb db, Organisation council, Person member)
    {
        var need = await A.Need().By(member).For(council).SavedIn(db);
        var offer = NeedOffer.Make(Guid.NewGuid(), need, (await A.Person().SavedIn(db)).Id, null, null, "We have done this before.", FakeClock.Start);
        var nudge = LinkKey.New();
        need.GiveKey(LinkKey.HashOf(nudge), site.Clock.GetUtcNow());
        db.NeedOffers.Add(offer);
        await db.SaveChangesAsync();
        (things["need"], things["offer"], things["nudge"]) = (need.Slug!, offer.Id.ToString(), nudge);
        things["need-not-looked-at"] = (await A.Need().By(member).For(council).NotLookedAt().SavedIn(db)).Slug!;
        things["need-draft"] = (await A.Need().By(member).For(council).Draft().SavedIn(db)).Id.ToString();
        things["need-for-suppliers"] = (await A.Need().AskingSuppliers().SavedIn(db)).Slug!;
    }

    private async Task Show(CoeMapDb db, Listing listing, Person member)
    {
        things["evidence"] = (await A.Evidence().About(listing).SavedIn(db)).Id.ToString();
        things["evidence-proposal"] = (await A.Evidence().About(listing).By(member).ProposedIn(db)).Id.ToString();
        things["review"] = (await A.Review().By(member).SavedIn(db)).Id.ToString();
        things["published-review"] = (await A.Review().Of(listing).Published(await A.Moderator().SavedIn(db)).SavedIn(db)).Id.ToString();
        var technology = Technology.Add(A.UniqueWord().ToLowerInvariant());
        technology.TakeSeed(A.UniqueWord(), TechnologyKind.Platform, null);
        db.Add(technology);
        await db.SaveChangesAsync();
        things["technology"] = technology.Slug;
    }

    private async Task MeetAndHear(CoeMapDb db, Listing listing)
    {
        var meeting = await A.Event().SavedIn(db);
        (things["event"], things["event-id"]) = (meeting.Slug, meeting.Id.ToString());
        things["invitation"] = (await A.Invitation().SavedIn(db)).Id.ToString();
        things["heard"] = (await A.PageFeedback().About($"/listings/{listing.Slug}").PassedOnTo(listing).SavedIn(db)).Id.ToString();
    }

    private async Task Connect(CoeMapDb db, Person member)
    {
        var asked = await A.Connection().From(member).SavedIn(db);
        (things["conversation"], things["conversation-key"]) = (asked.Connection.Id.ToString(), asked.Key);
        things["outcome-key"] = await A.Connection().From(member).AskedForItsOutcome(db);
        things["desk-conversation"] = (await A.Connection().AtTheDesk().SavedIn(db)).Connection.Id.ToString();
        var profile = await A.Profile().SavedIn(db);
        var concern = Concern.Raise(Guid.NewGuid(), asked.Connection.Id, null, member.Id, "This is no question.", FakeClock.Start);
        db.Concerns.Add(concern);
        await db.SaveChangesAsync();
        (things["profile"], things["concern"]) = (profile.Slug, concern.Id.ToString());
    }

    private async Task WaitForAModerator(CoeMapDb db, Organisation council)
    {
        var claimant = await A.Person().At(council).SavedIn(db);
        var proposal = OrganisationProposal.Propose((await A.Person().SavedIn(db)).Id, A.UniqueWord() + " Trust", OrganisationKind.Charity, Region.London, null, FakeClock.Start);
        var term = GlossaryTerm.Add(A.UniqueWord(), A.UniqueWord().ToLowerInvariant(), "What it stands for", [], FakeClock.Start);
        db.AddRange(proposal, term);
        await db.SaveChangesAsync();
        things["claim"] = (await db.Memberships.SingleAsync(m => m.PersonId == claimant.Id)).Id.ToString();
        (things["proposal"], things["term"]) = (proposal.Id.ToString(), term.Id.ToString());
    }

    /// <summary>The name and the address of everybody else in the scene, none of whom lets them be shown.</summary>
    public async Task<IReadOnlyList<string>> KeptFrom(Role role)
    {
        await using var db = site.Db();
        var mine = people.GetValueOrDefault(role, "");
        var others = await db.People.Where(p => p.Email != null && p.Email != mine && p.NameShownAt == null).Select(p => new { p.Name, p.Email }).ToListAsync();
        return [.. others.SelectMany(p => new[] { p.Name, p.Email }).OfType<string>()];
    }

    public string AddressOf(Role role) => people[role];

    /// <summary>What stands for a placeholder such as {listing}.</summary>
    public string this[string thing] => things[thing];

    /// <summary>Other rooms' things, for rows that name them.</summary>
    public void Add(string thing, string value) => things[thing] = value;

    public string Path(string route) => things.Aggregate(route, (path, thing) => path.Replace($"{{{thing.Key}}}", thing.Value, StringComparison.Ordinal));

    /// <summary>A browser in the hands of somebody in the role.</summary>
    public async Task<Visitor> Enter(Role role) => role is Role.Visitor ? site.Visitor() : await site.SignedInAs(people[role]);
}
