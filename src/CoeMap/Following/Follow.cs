using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Following;

/// <summary>What can be followed.</summary>
public enum FollowOf { Listing, Organisation, Theme, Need, Search }

/// <summary>That somebody wants to hear what happens to a listing, an organisation, a theme, a need or a search.</summary>
public sealed class Follow
{
    public const int MaxSubject = 1_000;

    /// <summary>More than anybody reads about in a mail a week.</summary>
    public const int MaxOfOnePerson = 200;

    private Follow() { }

    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public FollowOf Of { get; private set; }

    /// <summary>The slug it had when it was followed, which leads to it after a rename or merge; of a search the part of its address after the question mark.</summary>
    public string Subject { get; private set; } = "";
    public DateTimeOffset SinceAt { get; private set; }

    public static Follow Start(Guid personId, FollowOf of, string subject, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PersonId = personId, Of = of, Subject = subject, SinceAt = now };
}

internal sealed class FollowMapping : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> table)
    {
        table.ToTable("follows");
        table.Property(f => f.Subject).HasMaxLength(Follow.MaxSubject);
        table.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(f => new { f.PersonId, f.Of, f.Subject }).IsUnique(); // what somebody follows, once each
    }
}
