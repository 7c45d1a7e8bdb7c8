using CoeMap.Listings;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Connections;

internal sealed class ConnectionMapping : IEntityTypeConfiguration<Connection>
{
    public void Configure(EntityTypeBuilder<Connection> table)
    {
        table.ToTable("connections");
        table.Property(c => c.DeclineWords).HasMaxLength(Connection.MaxDeclineWords);
        table.Property(c => c.GrantLink).HasMaxLength(Connection.MaxGrantLink);
        table.Property(c => c.Version).IsRowVersion();
        table.Ignore(c => c.IsOver);
        table.HasOne<Listing>().WithMany().HasForeignKey(c => c.ListingId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Need>().WithMany().HasForeignKey(c => c.NeedId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(c => c.AskerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Organisation>().WithMany().HasForeignKey(c => c.TheirOrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.AskerId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.ToPersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.AddressOfId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => c.OnceKey).IsUnique();
        table.HasIndex(c => new { c.AskerId, c.AskedAt }); // the limit a day
        table.HasIndex(c => c.AskedAt).HasFilter("state = 'waiting'"); // the desk's list, and who is to be reminded
        table.HasIndex(c => c.AskedAt).HasDatabaseName("ix_connections_outcome_due").HasFilter("outcome_asked_at IS NULL"); // whom to ask what came of it
    }
}

internal sealed class ConnectionPartyMapping : IEntityTypeConfiguration<ConnectionParty>
{
    public void Configure(EntityTypeBuilder<ConnectionParty> table)
    {
        table.ToTable("connection_parties");
        table.Property(p => p.Version).IsRowVersion();
        table.HasOne<Connection>().WithMany().HasForeignKey(p => p.ConnectionId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.ConnectionId, p.PersonId }).IsUnique();
        table.HasIndex(p => p.PersonId); // my conversations
    }
}

internal sealed class ConnectionLinkMapping : IEntityTypeConfiguration<ConnectionLink>
{
    public void Configure(EntityTypeBuilder<ConnectionLink> table)
    {
        table.ToTable("connection_links");
        table.Property(l => l.Version).IsRowVersion();
        table.HasOne<ConnectionParty>().WithMany().HasForeignKey(l => l.PartyId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(l => l.KeyHash).IsUnique(); // from the mail
        table.HasIndex(l => l.PartyId);
    }
}

internal sealed class ConnectionMessageMapping : IEntityTypeConfiguration<ConnectionMessage>
{
    public void Configure(EntityTypeBuilder<ConnectionMessage> table)
    {
        table.ToTable("connection_messages");
        table.Property(m => m.Words).HasMaxLength(ConnectionMessage.MaxWords);
        table.HasOne<Connection>().WithMany().HasForeignKey(m => m.ConnectionId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<ConnectionParty>().WithMany().HasForeignKey(m => m.PartyId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(m => m.OnceKey).IsUnique();
        table.HasIndex(m => new { m.ConnectionId, m.WrittenAt }); // a conversation, in order
    }
}

internal sealed class ConnectionBlockMapping : IEntityTypeConfiguration<ConnectionBlock>
{
    public void Configure(EntityTypeBuilder<ConnectionBlock> table)
    {
        table.ToTable("connection_blocks");
        table.HasOne<Person>().WithMany().HasForeignKey(b => b.ById).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(b => b.BlockedId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(b => new { b.BlockedId, b.ById }).IsUnique(); // whom this asker does not reach
    }
}

internal sealed class ConcernMapping : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> table)
    {
        table.ToTable("concerns");
        table.Property(c => c.Words).HasMaxLength(Concern.MaxWords);
        table.Property(c => c.Answer).HasMaxLength(Concern.MaxWords);
        table.Property(c => c.Version).IsRowVersion();
        table.HasOne<Connection>().WithMany().HasForeignKey(c => c.ConnectionId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Need>().WithMany().HasForeignKey(c => c.NeedId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.SettledById).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => c.OnceKey).IsUnique();
        table.HasIndex(c => c.RaisedAt).HasFilter("settled_at IS NULL"); // the desk's list, oldest first
    }
}
