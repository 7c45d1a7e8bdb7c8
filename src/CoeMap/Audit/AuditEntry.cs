using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Audit;

/// <summary>One line of the trail: who did what to which thing, why, and what it was before and after. Never changed, never deleted.</summary>
/// <remarks>It holds ids and states, never names, addresses or free text of people: reasons stand on the decision it names.</remarks>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public Guid Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The person who did it; null when the product did it by itself (seeding, scheduled work).</summary>
    public Guid? ById { get; private set; }

    /// <summary>Thing and past participle, for example "revision.published".</summary>
    public string What { get; private set; } = "";
    public Guid SubjectId { get; private set; }

    /// <summary>The decision that holds the reason, where somebody decided.</summary>
    public Guid? DecisionId { get; private set; }
    public string? Before { get; private set; }
    public string? After { get; private set; }

    public static AuditEntry Of(
        string what, Guid subjectId, Guid? byId, DateTimeOffset now, string? before = null, string? after = null, Guid? decisionId = null) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ById = byId,
            What = what,
            SubjectId = subjectId,
            DecisionId = decisionId,
            Before = before,
            After = after,
        };
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("audit_entries");
        table.Property(a => a.What).HasMaxLength(60);
        table.Property(a => a.Before).HasMaxLength(2000);
        table.Property(a => a.After).HasMaxLength(2000);
        table.HasIndex(a => a.At).IsDescending(); // the trail, newest first
        table.HasIndex(a => a.SubjectId); // the story of one thing
        table.HasIndex(a => a.ById); // what one person did
    }
}
