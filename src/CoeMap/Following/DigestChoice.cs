using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Following;

/// <summary>On which morning of the week somebody hears of what they follow, or that they want no mail.</summary>
public enum DigestDay { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Never }

/// <summary>When somebody wants the weekly mail about what they follow; who has not chosen gets it on the usual day.</summary>
public sealed class DigestChoice
{
    public const DigestDay Usual = DigestDay.Tuesday;

    private DigestChoice() { }

    public Guid PersonId { get; private set; }
    public DigestDay Day { get; private set; }
    public DateTimeOffset ChosenAt { get; private set; }

    public static DigestChoice Of(Guid personId, DigestDay day, DateTimeOffset now) => new() { PersonId = personId, Day = day, ChosenAt = now };

    public void Choose(DigestDay day, DateTimeOffset now) => (Day, ChosenAt) = (day, now);
}

internal sealed class DigestChoiceMapping : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> table)
    {
        table.ToTable("digest_choices");
        table.HasKey(c => c.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
