using CoeMap.Database;
using CoeMap.People;

namespace CoeMap.Testing.Making;

/// <summary>What somebody lets colleagues see of them; shown, unless a test says that it is switched off.</summary>
public sealed class AProfile
{
    private string helpsWith = "Demand modelling for placements";
    private Person? person;
    private bool isShown = true;

    public AProfile Of(Person person)
    {
        this.person = person;
        return this;
    }

    public AProfile HelpingWith(string words)
    {
        helpsWith = words;
        return this;
    }

    public AProfile SwitchedOff()
    {
        isShown = false;
        return this;
    }

    public async Task<Profile> SavedIn(CoeMapDb db)
    {
        person ??= await A.Person().SavedIn(db);
        var profile = Profile.Begin(person.Id, Unique.Word().ToLowerInvariant());
        profile.Say($"{Unique.Word()} of {person.Name}", helpsWith, isShown, FakeClock.Start);
        db.Profiles.Add(profile);
        await db.SaveChangesAsync();
        return profile;
    }
}
