using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Events;

namespace CoeMap.Testing.Making;

public sealed class AnEvent
{
    private string title = $"{Unique.Word()} meeting";
    private string description = "We show what we have **built** and listen to what you need.";
    private string? place = "County Hall, Maidstone";
    private string? link;
    private DateTimeOffset startsAt = FakeClock.Start.AddDays(7);
    private TimeSpan lasts = TimeSpan.FromMinutes(90);

    public AnEvent Called(string title)
    {
        this.title = title;
        return this;
    }

    public AnEvent Saying(string description)
    {
        this.description = description;
        return this;
    }

    public AnEvent At(string place)
    {
        this.place = place;
        return this;
    }

    public AnEvent Online(string link)
    {
        (place, this.link) = (null, link);
        return this;
    }

    public AnEvent Beginning(DateTimeOffset startsAt, TimeSpan? lasting = null)
    {
        (this.startsAt, lasts) = (startsAt, lasting ?? lasts);
        return this;
    }

    public async Task<Event> SavedIn(CoeMapDb db)
    {
        var words = new EventWords(title, startsAt, startsAt + lasts, place, link, "Kent County Council", description);
        var made = Event.Announce(Guid.NewGuid(), Slug.From(title), words, Unique.Moment());
        db.Events.Add(made);
        await db.SaveChangesAsync();
        return made;
    }
}
