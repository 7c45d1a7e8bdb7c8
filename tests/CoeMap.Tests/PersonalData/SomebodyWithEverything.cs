using CoeMap.Adoption;
using CoeMap.Audit;
using CoeMap.Connections;
using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Following;
using CoeMap.Importing;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.AspNetCore.Identity;

namespace CoeMap.Tests.PersonalData;

/// <summary>One person of whom every table that can hold somebody holds a row; each text that is theirs alone carries their word.</summary>
/// <param name="Word">In nobody else's texts.</param>
internal sealed record SomebodyWithEverything(Person Person, string Word)
{
    public string Address => Person.Email!;

    public static async Task<SomebodyWithEverything> SavedIn(CoeMapDb db)
    {
        var word = A.UniqueWord();
        var council = await A.Organisation().SavedIn(db);
        var person = await A.Person().Named($"{word} Example").WithAddress($"{word.ToLowerInvariant()}_x@people.example.org").At(council).Confirmed().Moderator().SavedIn(db);
        var somebody = new SomebodyWithEverything(person, word);
        await somebody.WriteAboutListings(db, council);
        await somebody.TellUs(db);
        await somebody.SayWhoUsesWhat(db, council);
        await somebody.Need(db);
        db.Follows.Add(Follow.Start(person.Id, FollowOf.Search, $"q={word}", FakeClock.Start));
        db.DigestChoices.Add(DigestChoice.Of(person.Id, DigestDay.Friday, FakeClock.Start));
        db.Digests.Add(Digest.Write(person.Id, new(2031, 3, 3), FakeClock.Start, [.. Guid.NewGuid().ToByteArray()], FakeClock.Start));
        somebody.Import(db);
        await somebody.Connect(db);
        somebody.SignIn(db);
        somebody.Moderate(db);
        await A.Page().By(person).SavedIn(db);
        await A.Opinion().By(person).SavedIn(db);
        await A.Evidence().By(person).With(f => f with { Claim = $"{word} saw that it worked." }).ProposedIn(db);
        await A.Review().By(person).At(council).With(s => s with { Context = $"{word} and a team", Words = $"{word} likes what it does." }).SavedIn(db);
        await A.Review().By(person).At(council).With(s => s with { Words = $"{word} has used it for a year." }).Published(await A.Moderator().SavedIn(db)).SavedIn(db);
        await A.MediaFile().By(person).SavedIn(db);
        db.AuditEntries.Add(AuditEntry.Of("person.joined", person.Id, person.Id, FakeClock.Start));
        db.OutgoingMails.AddRange(Mail(person.Email!, $"Hello {word}"), Mail("staff@people.example.org", $"{person.Email} wrote {word}"));
        db.OrganisationProposals.Add(OrganisationProposal.Propose(person.Id, $"{word} Limited", OrganisationKind.Supplier, Region.London, $"https://{word.ToLowerInvariant()}.example.org", FakeClock.Start));
        await db.SaveChangesAsync();
        return somebody;
    }

    private void Import(CoeMapDb db)
    {
        var import = CoeMap.Importing.Import.Begin(Guid.NewGuid(), Person.Id, null, isSupplier: false, ImportFormat.Table, $"{Word}.csv", new string('0', 64), FakeClock.Start);
        db.Imports.Add(import);
        db.AwaitedConsents.Add(AwaitedConsent.Hold(import.Id, "A service", new($"{Word} Example, lead officer, {Address}", Address), FakeClock.Start));
    }

    private async Task WriteAboutListings(CoeMapDb db, Organisation council)
    {
        var listing = await A.Listing().By(Person).LedBy(council).SavedIn(db);
        await A.Contact().For(listing).Being(Person).SavedIn(db);
        db.ListingClaims.Add(ListingClaim.Make(Guid.NewGuid(), (await A.Listing().SavedIn(db)).Id, Person.Id, $"{Word} made it.", ContactAppearance.NotShown, FakeClock.Start));
        db.ListingReviewLinks.Add(ListingReviewLink.Send(listing.Id, Person.Id, [.. Guid.NewGuid().ToByteArray()], FakeClock.Start));
        db.ListingContacts.Add(ListingContact.Invite(Guid.NewGuid(), listing.Id, Address, [.. Guid.NewGuid().ToByteArray()], Person.Id, FakeClock.Start));
        await A.Revision().By(Person).LedBy(council).Named($"{Word} draft").SavedIn(db);
        var declined = await A.Revision().By(Person).LedBy(council).Named($"{Word} declined").Declined($"{Word} cannot be published.").SavedIn(db);
        db.Decisions.Add(Decision.Record(SubmissionKind.ListingRevision, declined.Id, DecisionOutcome.Declined, $"{Word} cannot be published.", (await A.Moderator().SavedIn(db)).Id, FakeClock.Start,
            [new("Summary", $"By {Word}", "By the team")]));
    }

    private async Task TellUs(CoeMapDb db)
    {
        var feedback = await A.PageFeedback().Saying($"{Word} says something", $"{Word} says more").LeavingAddress(Address.ToUpperInvariant()).With(i => i.Organisation = $"{Word} Council").SavedIn(db);
        feedback.TakeNote($"Ring {Word}");
        feedback.Become(FeedbackState.Read, FakeClock.Start);
        feedback.AnswerWith($"Thank you, {Word}", FakeClock.Start);
        (await A.PageFeedback().SavedIn(db)).AssignTo(Person.Id);
        db.PublicAnswers.Add(PublicAnswer.Publish(feedback, "Somebody said something.", "We did something.", null, Person.Id, FakeClock.Start));
        var heard = await A.PageFeedback().PassedOnTo(await A.Listing().SavedIn(db)).SavedIn(db);
        db.ListingReplies.Add(ListingReply.Publish(heard, "Somebody said something.", "We have mended it.", Person.Id, FakeClock.Start));
        await A.Invitation().With(i => (i.Who, i.About, i.Email) = ($"{Word} network", $"{Word} would like to see the map.", Address)).SavedIn(db);
        await A.Report().LeavingAddress(Address).Saying($"{Word} is named in it.").SavedIn(db);
        await A.MainFeedback().LeavingAddress(Address).At($"{Word} Council").Commenting($"{Word} likes this").SavedIn(db);
        await A.MainFeedback().LeavingAddress(Address).Commenting($"{Word} has not finished").Unsent().SavedIn(db);
    }

    private async Task SayWhoUsesWhat(CoeMapDb db, Organisation council)
    {
        var claim = await A.Use().ClaimedBy(Person).With(s => s with { Release = Word, Note = $"{Word} uses it", WhatHappened = $"{Word} knows" }).SavedIn(db);
        await A.Use().By(council).ClaimedBy(Person).Confirmed(by: Person).SavedIn(db);
        db.AdoptionLinks.Add(AdoptionLink.Send(claim.Id, [.. Guid.NewGuid().ToByteArray()], SpokeAs.Colleague, null, Address, FakeClock.Start));
        var workplace = Workplace.Of(council.Id);
        workplace.State(null, TeamSize.One, Person.Id, FakeClock.Start);
        db.Workplaces.Add(workplace);
    }

    private async Task Need(CoeMapDb db)
    {
        await A.Need().Named($"{Word} needs a planner").By(Person).SavedIn(db);
        await A.Need().Named($"{Word} will need more").By(Person).Draft().SavedIn(db);
        var other = await A.Need().SavedIn(db);
        db.NeedOffers.Add(NeedOffer.Make(Guid.NewGuid(), other, Person.Id, null, null, $"{Word} can help", FakeClock.Start));
        var profile = Profile.Begin(Person.Id, Word.ToLowerInvariant());
        profile.Say($"{Word} Example", $"{Word} knows data", isShown: true, FakeClock.Start);
        db.Profiles.Add(profile);
    }

    private async Task Connect(CoeMapDb db)
    {
        await A.Connection().From(Person).Saying($"{Word} asks").SavedIn(db);
        var answered = await A.Connection().To(Person).SavedIn(db);
        answered.Connection.Decline(DeclineReason.Other, $"{Word} has no time", FakeClock.Start);
        answered.Receiver!.Speak(FakeClock.Start);
        db.ConnectionMessages.Add(ConnectionMessage.Write(Guid.NewGuid(), answered.Connection.Id, answered.Receiver.Id, $"{Word} answers", FakeClock.Start));
        db.ConnectionBlocks.Add(ConnectionBlock.Of(Person.Id, answered.Asker.PersonId, FakeClock.Start));
        db.Concerns.Add(Concern.Raise(Guid.NewGuid(), answered.Connection.Id, null, Person.Id, $"{Word} is concerned", FakeClock.Start));
    }

    private void SignIn(CoeMapDb db)
    {
        db.SignInCodes.Add(SignInCode.Ask(Guid.NewGuid(), Address, "123456", "key", [1], FakeClock.Start));
        db.UserLogins.Add(new() { UserId = Person.Id, LoginProvider = "https://issuer.example.org", ProviderKey = Word, ProviderDisplayName = Word });
        db.SecondFactors.Add(SecondFactor.SetUp(Person.Id, "sealed", 1, FakeClock.Start));
        db.UserClaims.Add(new IdentityUserClaim<Guid> { UserId = Person.Id, ClaimType = "name", ClaimValue = Word });
        db.UserTokens.Add(new() { UserId = Person.Id, LoginProvider = "us", Name = "second factor", Value = Word });
    }

    private void Moderate(CoeMapDb db)
    {
        db.Takings.Add(Taking.Take(Guid.NewGuid(), Person.Id, FakeClock.Start));
        db.Decisions.Add(Decision.Record(SubmissionKind.Membership, Guid.NewGuid(), DecisionOutcome.Confirmed, "They work there.", Person.Id, FakeClock.Start));
    }

    private static OutgoingMail Mail(string to, string body)
    {
        var mail = OutgoingMail.Write(to, "About you", body, FakeClock.Start);
        mail.Sent(FakeClock.Start);
        return mail;
    }
}
