using CoeMap.Access;
using CoeMap.Addresses;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Somebody chooses what signed-in colleagues see of them, or takes it back. Never shown to suppliers.</summary>
public sealed class SaveProfile(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Me me, PublicProfileInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (!me.HasProfile) return Outcome.Refuse("Tell us who you are first: complete your profile under your account");
        var now = clock.GetUtcNow();
        var (name, helps) = (PlainWords.Line(input.AppearsAs), PlainWords.Clean(input.HelpsWith));
        if (ChildIdentifiers.Objection(helps, now) is { } objection) return Outcome.Refuse(objection, nameof(input.HelpsWith));
        var profile = await db.Profiles.FirstOrDefaultAsync(p => p.PersonId == me.PersonId);
        var before = profile?.ShownAt is null ? "not shown" : "shown";
        if (profile is null)
        {
            var slug = Slug.From(name);
            var taken = await db.Profiles.Where(p => p.Slug == slug || p.Slug.StartsWith(slug + "-")).Select(p => p.Slug).ToListAsync();
            db.Profiles.Add(profile = Profile.Begin(me.PersonId, Slug.FreeFrom(name, taken.ToHashSet(StringComparer.Ordinal))));
        }

        if (profile.ChangedAt != default && Says(profile, name, helps, input)) return Saved(me, input); // as it was
        profile.Say(name, helps, input.IsShown, now);
        db.AuditEntries.Add(AuditEntry.Of("profile.saved", me.PersonId, me.PersonId, now, before, input.IsShown ? "shown" : "not shown"));
        var isSaved = (await db.TrySaveAsync()).IsWritten
            || (await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == me.PersonId) is { } other && Says(other, name, helps, input)); // the other of two clicks
        return isSaved
            ? Saved(me, input)
            : Outcome.Refuse("It was saved in another window at the same moment. Look again.");
    }

    private static bool Says(Profile profile, string name, string helps, PublicProfileInput input) =>
        profile.AppearsAs == name && profile.HelpsWith == helps && profile.ShownAt is not null == input.IsShown;

    private static Outcome.Done Saved(Me me, PublicProfileInput input) =>
        new(me.PersonId, input.IsShown ? "Colleagues find you now by what you help with" : "Saved. Nobody sees your profile");
}
