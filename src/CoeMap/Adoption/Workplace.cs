using System.ComponentModel.DataAnnotations;
using CoeMap.Listings;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Adoption;

/// <summary>How many people work with data and digital in children's services.</summary>
public enum TeamSize
{
    [Display(Name = "One person or less")] One,
    [Display(Name = "2 to 5 people")] TwoToFive,
    [Display(Name = "6 to 10 people")] SixToTen,
    [Display(Name = "11 to 20 people")] ElevenToTwenty,
    [Display(Name = "More than 20 people")] More,
}

/// <summary>The case management system and team size of an authority, as its steward stated them on a day.</summary>
public sealed class Workplace
{
    private Workplace() { }

    public Guid OrganisationId { get; private set; }

    /// <summary>The slug of a technology.</summary>
    public string? CaseManagementSystem { get; private set; }
    public DateTimeOffset? SystemStatedAt { get; private set; }
    public TeamSize? TeamSize { get; private set; }
    public DateTimeOffset? TeamSizeStatedAt { get; private set; }
    public Guid? StatedById { get; private set; }
    public uint Version { get; private set; }

    public static Workplace Of(Guid organisationId) => new() { OrganisationId = organisationId };

    /// <summary>Each is dated by itself: saying one again does not make the other fresher.</summary>
    public void State(string? caseManagementSystem, TeamSize? teamSize, Guid by, DateTimeOffset now)
    {
        (CaseManagementSystem, SystemStatedAt) = (caseManagementSystem, caseManagementSystem is null ? null : now);
        (TeamSize, TeamSizeStatedAt) = (teamSize, teamSize is null ? null : now);
        StatedById = by;
    }
}

internal sealed class WorkplaceMapping : IEntityTypeConfiguration<Workplace>
{
    public void Configure(EntityTypeBuilder<Workplace> table)
    {
        table.ToTable("workplaces");
        table.HasKey(w => w.OrganisationId);
        table.Property(w => w.CaseManagementSystem).HasMaxLength(60);
        table.Property(w => w.Version).IsRowVersion();
        table.HasOne<Organisation>().WithOne().HasForeignKey<Workplace>(w => w.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Technology>().WithMany().HasForeignKey(w => w.CaseManagementSystem).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(w => w.StatedById).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(w => w.CaseManagementSystem); // who works with the same system
    }
}
