using CoeMap.Database;
using CoeMap.Feedback;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AnOpinion
{
    private string activity = "improving-data-quality:providing";
    private StanceSet stances = new(Stance.Agree, Stance.Unsure, Stance.Agree, Stance.Disagree);
    private Person? person;

    public AnOpinion About(string key)
    {
        activity = key;
        return this;
    }

    public AnOpinion Saying(Stance? sound = null, Stance? scaled = null, Stance? isTrue = null, Stance? useful = null)
    {
        stances = new(sound, scaled, isTrue, useful);
        return this;
    }

    public AnOpinion By(Person somebody)
    {
        person = somebody;
        return this;
    }

    public async Task<ActivityOpinion> SavedIn(CoeMapDb db)
    {
        var opinion = ActivityOpinion.Give(activity, new(person?.Id, Guid.NewGuid().ToString("N"), "192.0.2.1"), "secret", stances, Unique.Moment());
        db.ActivityOpinions.Add(opinion);
        await db.SaveChangesAsync();
        return opinion;
    }
}
