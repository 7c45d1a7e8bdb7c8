using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("people");
        table.Property(p => p.Name).HasMaxLength(Person.MaxName);
        table.Property(p => p.Email).HasMaxLength(254);
        table.Property(p => p.UserName).HasMaxLength(254);
        table.Ignore(p => p.PhoneNumber);
        table.Ignore(p => p.PhoneNumberConfirmed);
        table.Ignore(p => p.PasswordHash);
        table.Ignore(p => p.TwoFactorEnabled);
        table.Ignore(p => p.LockoutEnabled);
        table.Ignore(p => p.LockoutEnd);
        table.Ignore(p => p.AccessFailedCount);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.ToTable("memberships");
        table.Ignore(m => m.State);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        // a person belongs to at most one organisation at a time
        table.HasIndex(m => m.PersonId).IsUnique().HasFilter("left_at IS NULL");
        table.HasIndex(m => m.OrganisationId); // an organisation's members and stewards
        table.Property(m => m.Version).IsRowVersion();
    }
}

internal sealed class SignInCodeMapping : IEntityTypeConfiguration<SignInCode>
{
    public void Configure(EntityTypeBuilder<SignInCode> table)
    {
        table.ToTable("sign_in_codes");
        table.Property(c => c.NormalizedEmail).HasMaxLength(254);
        table.HasIndex(c => new { c.NormalizedEmail, c.AskedAt }); // the limit per address
        table.HasIndex(c => new { c.ClientHash, c.AskedAt }); // the limit per client
        table.Property(c => c.Version).IsRowVersion();
    }
}

internal sealed class OrganisationProposalMapping : IEntityTypeConfiguration<OrganisationProposal>
{
    public void Configure(EntityTypeBuilder<OrganisationProposal> table)
    {
        table.ToTable("organisation_proposals");
        table.Property(p => p.Name).HasMaxLength(Organisation.MaxName);
        table.Property(p => p.Website).HasMaxLength(500);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.SetNull);
        // one waiting proposal a person; also the moderators' queue
        table.HasIndex(p => p.PersonId).IsUnique().HasFilter("decided_at IS NULL");
        table.Property(p => p.Version).IsRowVersion();
    }
}
