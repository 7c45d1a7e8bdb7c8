using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Evidence;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.Testing;
using CoeMap.Testing.Making;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Web.Tests.Pictures;

/// <summary>What stands on a map of some size: nothing; one listing with all that can be said of it; or thousands of copies of it that differ in everything a picture shows.</summary>
internal static class Crowd
{
    /// <summary>The address of the one that the others are copies of.</summary>
    public const string Slug = "the-one";

    /// <summary>Its lead, a local authority on the map; the others' leads are taken in turn.</summary>
    public const string Lead = "camden";

    // A local authority, in turn: each leads something in every theme.
    private const string Everyone = "(SELECT array_agg(organisation_id ORDER BY organisation_id) FROM hexagons)";
    private const string LeadOf = $"({Everyone})[1 + n / 6 % 153]";
    private const string PartnerOf = $"(CASE n % 3 WHEN 0 THEN ({Everyone})[1 + n * 11 % 153] ELSE {LeadOf} END)";

    public static async Task Fill(Site site, int listings)
    {
        await site.AsOwner("TRUNCATE listings CASCADE");
        if (listings == 0) return;

        await using var db = site.Db();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5)); // a busy machine takes its time over thousands of rows
        var (lead, user) = (await Authority(db, Lead), await Authority(db, "leeds"));
        var one = await A.Listing().Named("The one").LedBy(lead).WithTaking(await A.Organisation().In(Region.London).SavedIn(db), ParticipationRole.Supplier)
            .With(c => c with { StartYear = 2021, FocusAreas = ["improving-quality", "curating-standards"] }).SavedIn(db);
        var use = await A.Use().Of(one).By(user).Confirmed().SavedIn(db);
        var item = await A.Evidence().About(one).SavedIn(db);
        await A.Evidence().About(one).With(f => f with { Direction = Direction.Worse, Organisations = 1 }).SavedIn(db);
        await A.Evidence().About(one).With(f => f with { Outcome = EvidenceOutcome.Efficiency }).ForPractice("data-tool-collaboration:maintaining", "tools-and-resources").SavedIn(db);
        await A.Review().Of(one).At(user).Published(await A.Moderator().SavedIn(db)).SavedIn(db);
        await A.Need().For(user).With(c => c with { Themes = ["policy-enablers"] }).SavedIn(db);
        await A.Need().For(lead).NotLookedAt().SavedIn(db);
        if (listings > 1) await Spread(db, one, use, item, listings - 1);
        await site.AsOwner("ANALYZE");
    }

    private static async Task Spread(CoeMapDb db, Listing one, AdoptionEntry use, EvidenceItem item, int listings)
    {
        const int hidden = 40; // the last ones
        await Copies.Of(one, listings + hidden, db,
            ("kind", "(ARRAY['tool', 'project', 'partner'])[1 + n % 3]"),
            ("stage", "(ARRAY['idea', 'discovery', 'alpha', 'beta', 'live', 'ended', 'not-known'])[1 + n % 7]"),
            ("lead_organisation_id", LeadOf),
            ("regions", $"(SELECT array_agg(DISTINCT region) FROM organisations WHERE id IN ({LeadOf}, {PartnerOf}))"),
            ("themes", "(SELECT array_agg(slug ORDER BY position) FROM themes WHERE position % 6 = n % 6 OR n % 5 = 0 AND position % 6 = (n + 2) % 6)"),
            ("focus_areas", "ARRAY[(SELECT slug FROM focus_areas ORDER BY slug OFFSET n % 12 LIMIT 1)]"),
            ("start_year", "CASE n % 9 WHEN 0 THEN NULL ELSE 1990 + n % 35 END"),
            ("body_text", "''"), // no picture shows it, and learning its words takes longer than all the rest
            ("end_year", "CASE WHEN n % 7 = 5 AND n % 9 > 0 THEN 1992 + n % 35 END"),
            ("hidden_at", "CASE WHEN n > {0} - 40 THEN now() END"));
        await db.Database.ExecuteSqlRawAsync(Ties, listings);
        await Copies.Of<EvidenceItem>(item.Id, listings + hidden, db,
            ("listing_id", "(SELECT id FROM listings WHERE slug = 'the-one-' || n)"),
            ("outcome", "(ARRAY['families-together', 'family-network', 'safe', 'stable-homes', 'multi-agency-working', 'leadership', 'workforce', 'efficiency'])[1 + n / 12 % 8]"),
            ("direction", "(ARRAY['better', 'no-difference', 'worse', 'unclear'])[1 + n / 96 % 4]"),
            ("strength", "n / 96 % 6"),
            ("taken_down_at", "CASE n % 50 WHEN 0 THEN now() END"));
        await Copies.Of<AdoptionEntry>(use.Id, listings + hidden, db, [.. Ledger, ("listing_id", "(SELECT id FROM listings WHERE slug = 'the-one-' || n)"), ("organisation_id", $"({Everyone})[1 + n * 7 % 153]"), ("confirmed_at", "CASE WHEN n % 10 > 0 THEN l.confirmed_at END")]);
        // The one itself has users and readers all over England.
        await Copies.Of<AdoptionEntry>(use.Id, 150, db, [.. Ledger, ("organisation_id", "(SELECT array_agg(organisation_id ORDER BY organisation_id) FROM hexagons WHERE organisation_id <> l.organisation_id)[n]")]);
        var moderator = await A.Moderator().SavedIn(db);
        var reviewers = await db.Organisations.Where(o => o.Kind == OrganisationKind.LocalAuthority && o.Id != use.OrganisationId).OrderBy(o => o.Slug).Take(5).ToListAsync();
        for (var n = 0; n < 24; n++) await A.Review().Of(one).At(reviewers[n % reviewers.Count]).By(await A.Person().SavedIn(db)).With(s => s with { Usefulness = 1 + (n % 5), Effort = 1 + (n / 5), Fit = 5 }).Published(moderator).SavedIn(db);
        await A.Review().Of(one).At(await Authority(db, Lead)).By(await A.Person().SavedIn(db)).SavedIn(db); // not published
    }

    // Every third has a partner, every fourth follows an earlier one.
    private const string Ties =
        $$"""
        INSERT INTO participations (listing_id, organisation_id, role)
        SELECT id, {{PartnerOf}}, CASE n % 2 WHEN 0 THEN 'pilot' ELSE 'funder' END FROM (SELECT id, substr(slug, 9)::int AS n FROM listings WHERE slug LIKE 'the-one-%') l WHERE n % 3 = 0;
        INSERT INTO relations (listing_id, other_id, kind, basis, said_on)
        SELECT later.id, earlier.id, CASE n % 8 WHEN 0 THEN 'builds-on' ELSE 'replaces' END, 'stated', '2026-01-01'
        FROM generate_series(4, {0}, 4) n JOIN listings later ON later.slug = 'the-one-' || n JOIN listings earlier ON earlier.slug = 'the-one-' || (n - 3)
        """;

    private static readonly (string, string)[] Ledger =
    [
        ("once_key", "gen_random_uuid()"),
        ("stage", "(ARRAY['in-use', 'piloting', 'considered', 'stopped'])[1 + n % 4]"),
        ("naming", "CASE n % 7 WHEN 0 THEN 'public-bodies' ELSE 'everybody' END"),
    ];

    private static Task<Organisation> Authority(CoeMapDb db, string slug) => db.Organisations.SingleAsync(o => o.Slug == slug);
}
