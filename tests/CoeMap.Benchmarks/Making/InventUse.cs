using System.Reflection;
using CoeMap.Adoption;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.People;

namespace CoeMap.Benchmarks.Making;

/// <summary>What became of a listing.</summary>
internal sealed record Became(IReadOnlyList<AdoptionEntry> Uses, IReadOnlyList<(EvidenceItem Item, StrengthEntry Entry)> Evidence, IReadOnlyList<Review> Reviews);

/// <summary>Invents who uses a listing, what is known of it and what its users make of it, and counts that on the listing as the ledger does. One listing in five is quiet: nothing of it is known.</summary>
internal sealed class InventUse(Surroundings around, IReadOnlyList<Person> people)
{
    private static readonly DateTimeOffset Newest = new(2026, 10, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly RankedList<AdoptionStage> Stages = new([AdoptionStage.InUse, AdoptionStage.InUse, AdoptionStage.Piloting, AdoptionStage.Stopped]);
    private static readonly RankedList<StudyDesign> Designs = new(Enum.GetValues<StudyDesign>());
    private static readonly RankedList<Direction> Directions = new(Enum.GetValues<Direction>());
    private static readonly EvidenceOutcome[] Outcomes = Enum.GetValues<EvidenceOutcome>();
    private static readonly StudiedBy[] Students = Enum.GetValues<StudiedBy>();

    public static bool IsQuiet(int n) => n % 5 == 0;

    public Became Nth(int n, Listing listing)
    {
        if (IsQuiet(n)) return new([], [], []);
        var draw = new Draw(n + 1_000_000);
        var users = draw.Several(around.Organisations, draw.Between(4, 6));
        var uses = users.Select(o => Use(draw, listing.Id, o.Id)).ToList();
        var evidence = Enumerable.Range(0, draw.Between(1, 3)).Select(_ => Evidence(draw, listing.Id, users[0].Id)).ToList();
        var reviewers = draw.Chance(0.25) ? people.Skip(draw.Between(0, people.Count - 6)).Take(draw.Between(1, 5)) : [];
        Count(listing, uses, evidence);
        return new(uses, evidence, [.. reviewers.Select((p, i) => Review(draw, listing.Id, users[i % users.Count].Id, p.Id))]);
    }

    private static AdoptionEntry Use(Draw draw, Guid listing, Guid organisation)
    {
        var said = Newest.AddDays(-draw.Skewed(1, 350));
        var text = new InventedText(draw);
        var use = AdoptionEntry.Claim(organisation, listing, new(draw.Ranked(Stages), draw.Between(2019, 2026), null, null, draw.Chance(0.3) ? text.Phrase() : null, null), null, Guid.NewGuid(), said);
        use.Confirm(SpokeAs.Mailbox, null, draw.Chance(0.8) ? Naming.Everybody : Naming.CountOnly, said.AddDays(1));
        return use;
    }

    private (EvidenceItem, StrengthEntry) Evidence(Draw draw, Guid listing, Guid organisation)
    {
        var text = new InventedText(draw);
        var (practice, area) = draw.Chance(0.6) ? draw.Any(around.Practices) : (null, null);
        var until = draw.Between(2018, 2026);
        EvidenceFacts facts = new()
        {
            Claim = "Teams say: " + text.Phrase(),
            Outcome = draw.Any(Outcomes),
            Design = draw.Ranked(Designs),
            Direction = draw.Ranked(Directions),
            By = draw.Any(Students),
            Organisations = draw.Skewed(1, 12),
            OrganisationIds = [organisation],
            FromYear = until - 1,
            UntilYear = until,
            Numbers = $"{draw.Between(20, 900)} referrals in a year",
            Context = text.Phrase(),
            Source = "Report of a pilot",
            SourceUrl = "https://evidence.example.org/report",
            Practice = practice,
        };
        return EvidenceItem.Publish(Guid.CreateVersion7(Newest), listing, facts, area, Newest.AddDays(-draw.Skewed(1, 500)));
    }

    private Review Review(Draw draw, Guid listing, Guid organisation, Guid author)
    {
        int Score() => draw.Between(2, 5);
        var text = new InventedText(draw);
        var at = Newest.AddDays(-draw.Skewed(5, 300));
        var review = CoeMap.Evidence.Review.Submit(Guid.NewGuid(), listing, organisation, author, new(Score(), Score(), Score(), Score(), text.Phrase(), text.Summary()), at);
        review.Publish(people[^1].Id, at.AddDays(2));
        return review;
    }

    private static void Count(Listing listing, List<AdoptionEntry> uses, List<(EvidenceItem Item, StrengthEntry)> evidence)
    {
        void Say(string property, object value) => typeof(Listing).GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(listing, value);
        Say(nameof(Listing.Users), uses.Count(u => u.Stage == AdoptionStage.InUse));
        Say(nameof(Listing.InUse), new[] { (AdoptionStage.InUse, "confirmed"), (AdoptionStage.Piloting, "piloted"), (AdoptionStage.Stopped, "stopped") }
            .Where(w => uses.Exists(u => u.Stage == w.Item1)).Select(w => w.Item2).ToList());
        Say(nameof(Listing.EvidenceItems), evidence.Count);
        Say(nameof(Listing.EvidenceStrength), evidence.Max(e => e.Item.Strength));
    }
}
