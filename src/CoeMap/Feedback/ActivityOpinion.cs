using System.ComponentModel.DataAnnotations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Feedback;

public enum Stance { Agree, Unsure, Disagree }

/// <summary>What is asked of every activity.</summary>
public enum OpinionQuestion
{
    [Display(Name = "It is logically sound")] Sound,
    [Display(Name = "It is properly scaled")] Scaled,
    [Display(Name = "It is true")] True,
    [Display(Name = "It is useful")] Useful,
}

/// <summary>What one voice, a browser's or an account's, makes of one of the Centre's activities; it changes when that voice says something else.</summary>
public sealed class ActivityOpinion
{
    public const int MaxActivity = 120;

    private ActivityOpinion() { }

    public Guid Id { get; private set; }

    /// <summary>Its key: idea and verb.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>Of an account; null for a browser's voice.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>By which a browser finds its own again; dropped once its cookie is over.</summary>
    public byte[]? VoiceHash { get; private set; }

    /// <summary>For the limit of new voices from one address; dropped after a day.</summary>
    public byte[]? ClientHash { get; private set; }
    public Stance? Sound { get; private set; }
    public Stance? Scaled { get; private set; }
    public Stance? True { get; private set; }
    public Stance? Useful { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    public static ActivityOpinion Give(string activity, OpinionVoice voice, string secret, StanceSet stances, DateTimeOffset now)
    {
        var opinion = new ActivityOpinion
        {
            Id = Guid.CreateVersion7(now),
            Activity = activity,
            PersonId = voice.PersonId,
            VoiceHash = voice.PersonId is null ? voice.Hash(secret) : null,
            ClientHash = voice.ClientHash(secret),
            GivenAt = now,
        };
        opinion.Change(stances, now);
        return opinion;
    }

    public void Change(StanceSet stances, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(stances.SaysSomething, "Who says nothing has no opinion; delete it.");
        if (Stances == stances) return;
        (Sound, Scaled, True, Useful) = (stances.Sound, stances.Scaled, stances.True, stances.Useful);
        ChangedAt = now;
    }

    public StanceSet Stances => new(Sound, Scaled, True, Useful);
}

/// <summary>The four answers about one activity; null where nothing was said.</summary>
public sealed record StanceSet(Stance? Sound = null, Stance? Scaled = null, Stance? True = null, Stance? Useful = null)
{
    public bool SaysSomething => this != new StanceSet();

    public Stance? Of(OpinionQuestion question) => question switch
    {
        OpinionQuestion.Sound => Sound,
        OpinionQuestion.Scaled => Scaled,
        OpinionQuestion.True => True,
        _ => Useful,
    };
}

internal sealed class ActivityOpinionMapping : IEntityTypeConfiguration<ActivityOpinion>
{
    public void Configure(EntityTypeBuilder<ActivityOpinion> table)
    {
        table.ToTable("activity_opinions");
        table.Property(o => o.Activity).HasMaxLength(ActivityOpinion.MaxActivity);
        table.Property(o => o.True).HasColumnName("holds_true"); // “true” is a word of SQL
        table.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(o => new { o.PersonId, o.Activity }).IsUnique(); // an account has one voice
        table.HasIndex(o => new { o.VoiceHash, o.Activity }).IsUnique(); // and so has a browser
        table.HasIndex(o => o.Activity); // what all say about one
        table.HasIndex(o => new { o.ClientHash, o.GivenAt }).HasFilter("client_hash IS NOT NULL"); // the limit per address
    }
}
