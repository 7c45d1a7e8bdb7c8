using CoeMap.Addresses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Events;

/// <summary>A meeting or event that colleagues can come to: where, when, and who asks them in.</summary>
public sealed class Event
{
    public const int MaxTitle = 120;
    public const int MaxPlace = 200;
    public const int MaxOrganiser = 150;
    public const int MaxDescription = 10_000;

    private Event() { }

    public Guid Id { get; private set; }

    /// <summary>Stays when the title changes: calendars and mails hold it.</summary>
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Null where it is online only.</summary>
    public string? Place { get; private set; }

    /// <summary>Where to join it; null where it is in a room only.</summary>
    public string? OnlineLink { get; private set; }
    public string Organiser { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>How many times it was changed, so that calendars take the newer one.</summary>
    public int Edition { get; private set; }

    /// <summary>It does not take place; null while it does.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The form's one-time key.</summary>
    public Guid OnceKey { get; private set; }
    public uint Version { get; private set; }

    public static Event Announce(Guid onceKey, string slug, EventWords words, DateTimeOffset now)
    {
        var announced = new Event { Id = Guid.CreateVersion7(now), OnceKey = onceKey, Slug = slug };
        announced.Take(words, now);
        return announced;
    }

    public void Change(EventWords words, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CancelledAt is null, "What was cancelled is not changed any more.");
        Edition++;
        Take(words, now);
    }

    public void Cancel(DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(CancelledAt is null, "This was cancelled already.");
        Edition++;
        (CancelledAt, ChangedAt) = (now, now);
    }

    private void Take(EventWords words, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(words.EndsAt > words.StartsAt, "An event ends after it has begun.");
        (Title, StartsAt, EndsAt, Place, OnlineLink, Organiser, Description) = (words.Title, words.StartsAt, words.EndsAt, words.Place, words.OnlineLink, words.Organiser, words.Description);
        ChangedAt = now;
    }
}

/// <summary>What is said about an event.</summary>
public sealed record EventWords(
    string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, string? OnlineLink, string Organiser, string Description);

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> table)
    {
        table.ToTable("events");
        table.Property(e => e.Slug).HasMaxLength(Slug.MaxLength + 8);
        table.Property(e => e.Title).HasMaxLength(Event.MaxTitle);
        table.Property(e => e.Place).HasMaxLength(Event.MaxPlace);
        table.Property(e => e.OnlineLink).HasMaxLength(WebAddress.MaxLength);
        table.Property(e => e.Organiser).HasMaxLength(Event.MaxOrganiser);
        table.Property(e => e.Description).HasMaxLength(Event.MaxDescription);
        table.Property(e => e.Version).IsRowVersion();
        table.HasIndex(e => e.Slug).IsUnique();
        table.HasIndex(e => e.OnceKey).IsUnique();
        table.HasIndex(e => e.EndsAt); // what is to come, and what is over
    }
}
