using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.People;

/// <summary>The authenticator app of a moderator or administrator. Their rights exist only in a session that showed a code from it.</summary>
public sealed class SecondFactor
{
    public const int MaxWrong = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private SecondFactor() { }

    /// <summary>New with every app that is set up; sessions that passed an older one have passed none.</summary>
    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The secret that the app holds too, under the site's data protection keys.</summary>
    public string SealedSecret { get; private set; } = "";
    public DateTimeOffset SetUpAt { get; private set; }

    /// <summary>The half minute whose code was taken last; none is taken twice, and none before it.</summary>
    public long LastStep { get; private set; }
    public int WrongInSequence { get; private set; }
    public DateTimeOffset? PausedUntil { get; private set; }
    public IList<RecoveryCode> RecoveryCodes { get; } = [];
    public uint Version { get; private set; }

    public static SecondFactor SetUp(Guid personId, string sealedSecret, long step, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), PersonId = personId, SealedSecret = sealedSecret, SetUpAt = now, LastStep = step };

    public bool IsPaused(DateTimeOffset now) => PausedUntil > now;

    public void Pass(long step)
    {
        ForbiddenMoveException.Unless(step > LastStep, "A code is taken once.");
        LastStep = step;
        (WrongInSequence, PausedUntil) = (0, null);
    }

    public void PassWith(RecoveryCode code, DateTimeOffset now)
    {
        code.Use(now);
        (WrongInSequence, PausedUntil) = (0, null);
    }

    /// <returns>True when this was one wrong code too many, and nothing is taken for a while.</returns>
    public bool CountWrong(DateTimeOffset now)
    {
        WrongInSequence++;
        if (WrongInSequence < MaxWrong) return false;
        (WrongInSequence, PausedUntil) = (0, now + Pause);
        return true;
    }

    /// <summary>Ten new ones; those given out before open nothing from now on.</summary>
    public IReadOnlyList<string> RenewRecoveryCodes()
    {
        RecoveryCodes.Clear();
        var codes = Enumerable.Range(0, RecoveryCode.Given).Select(_ => RecoveryCode.New()).ToList();
        foreach (var code in codes) RecoveryCodes.Add(RecoveryCode.Of(code, Id));
        return codes;
    }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<SecondFactor> table)
    {
        table.ToTable("second_factors");
        table.Property(f => f.SealedSecret).HasMaxLength(1000);
        table.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(f => f.RecoveryCodes).WithOne().HasForeignKey(c => c.SecondFactorId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(f => f.PersonId).IsUnique(); // one app a person
        table.Property(f => f.Version).IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> table) => table.ToTable("recovery_codes");
}
