using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Importing;

/// <summary>A person, address or number in an imported file: held until they have been asked, never published.</summary>
public sealed class AwaitedConsent
{
    public const int MaxWords = 500;

    private AwaitedConsent() { }

    public Guid Id { get; private set; }
    public Guid ImportId { get; private set; }

    /// <summary>What the file named them for.</summary>
    public string ThingName { get; private set; } = "";
    public string Words { get; private set; } = "";
    public string? Email { get; private set; }
    public DateTimeOffset HeldAt { get; private set; }

    public static AwaitedConsent Hold(Guid importId, string thingName, HeldWords held, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ImportId = importId,
        ThingName = thingName.Length > ImportRow.MaxName ? thingName[..ImportRow.MaxName] : thingName,
        Words = held.Words.Length > MaxWords ? held.Words[..MaxWords] : held.Words,
        Email = held.Email is { Length: <= 254 } email ? email : null,
        HeldAt = now,
    };
}

internal sealed class AwaitedConsentMapping : IEntityTypeConfiguration<AwaitedConsent>
{
    public void Configure(EntityTypeBuilder<AwaitedConsent> table)
    {
        table.ToTable("awaited_consents");
        table.Property(h => h.ThingName).HasMaxLength(ImportRow.MaxName);
        table.Property(h => h.Words).HasMaxLength(AwaitedConsent.MaxWords);
        table.Property(h => h.Email).HasMaxLength(254);
        table.HasOne<Import>().WithMany().HasForeignKey(h => h.ImportId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(h => h.ImportId); // for Centre staff beside the import
        table.HasIndex(h => h.HeldAt); // forgotten after the time on the privacy page
    }
}
