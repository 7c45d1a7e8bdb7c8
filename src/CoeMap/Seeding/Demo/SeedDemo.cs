using CoeMap.Adoption;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Seeding.Demo;

/// <summary>People in every role and work in every state, so that a developer's site has something real to show. Never in production.</summary>
public sealed class SeedDemo(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <summary>Does nothing when its people are there already.</summary>
    /// <param name="folder">The folder that holds demo/.</param>
    public async Task RunAsync(SeedFolder folder)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var demo = new SeedRun(db, folder.Demo, new SeedReport(), clock.GetUtcNow());
        var organisations = await OrganisationsAsync(demo);
        var people = DemoPeople.Read(demo.Folder);
        if (await db.People.AnyAsync(p => p.Email == people[0].Email)) return;

        var joined = people.ToDictionary(p => p.Email, p => p.Join(db, organisations, demo.Now), StringComparer.Ordinal);
        var reader = new ListingEntry(
            organisations,
            await db.Themes.ToDictionaryAsync(t => t.Slug, t => t.Name, StringComparer.Ordinal),
            await db.FocusAreas.ToDictionaryAsync(a => a.Slug, a => a.Name, StringComparer.Ordinal),
            await db.Technologies.ToDictionaryAsync(t => t.Slug, t => t.Name, StringComparer.Ordinal));
        var moderator = joined.Values.First(j => j.Person.MadeModeratorAt is not null).Person;
        var listings = await db.Listings.ToDictionaryAsync(l => l.Slug, StringComparer.Ordinal);
        foreach (var entry in SeedEntry.Read(demo.Folder, "revisions.yml"))
        {
            db.Revisions.Add(DemoRevision.Of(entry, reader, joined, moderator, listings, demo.Now));
        }

        DemoNeeds.Add(demo, joined, listings);
        DemoEvents.Add(demo);
        DemoReads.Add(demo, listings);
        await db.SaveChangesAsync();
        var practices = (await db.FocusAreas.AsNoTracking().ToListAsync()).SelectMany(a => a.Ideas.SelectMany(i => i.Activities.Select(v => (Key: Themes.ActivityKey.Of(i.Slug, v.Verb), a.Slug)))).ToDictionary(p => p.Key, p => p.Slug, StringComparer.Ordinal);
        var weighed = DemoEvidence.Add(db, demo.Folder, organisations, listings, practices, demo.Now).ToList();
        await db.TrySaveAndCountAsync([.. DemoUses.Add(db, demo.Folder, organisations, listings, demo.Now), .. weighed]);
    }

    private static async Task<Dictionary<string, Organisation>> OrganisationsAsync(SeedRun demo)
    {
        var organisations = await demo.Db.Organisations.ToDictionaryAsync(o => o.Slug, StringComparer.Ordinal);
        foreach (var row in demo.Folder.Rows("organisations.csv"))
        {
            var slug = row.Required("slug");
            if (!organisations.TryGetValue(slug, out var organisation))
            {
                organisation = organisations[slug] = Organisation.Add(
                    slug, row.Required("name"), row.Word<OrganisationKind>("kind"), row.WordOrNull<Region>("region"), null, demo.Now);
                demo.Db.Organisations.Add(organisation);
            }

            organisation.TrustMail(organisation.VerifiedMailDomains.Concat(row.List("verified_mail_domains")), row.TextOrNull("confirmation_mailbox"));
        }

        return organisations;
    }
}
