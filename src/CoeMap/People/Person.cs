using Microsoft.AspNetCore.Identity;

namespace CoeMap.People;

/// <summary>Somebody who signs in. Their address and name are personal data: shown to nobody unless they choose so.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int MaxName = 100;

    private Person() { }

    public string? Name { get; private set; }
    public ProfessionalRole? Role { get; private set; }

    /// <summary>Since when they let their name be shown; null means no.</summary>
    public DateTimeOffset? NameShownAt { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }
    public DateTimeOffset? ProfileCompletedAt { get; private set; }
    public DateTimeOffset? MadeModeratorAt { get; private set; }
    public DateTimeOffset? MadeAdministratorAt { get; private set; }

    public static Person Join(string email, DateTimeOffset now)
    {
        var address = email.Trim();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            EmailConfirmed = true, // joining takes a code from this mailbox
            SecurityStamp = Guid.NewGuid().ToString("N"),
            JoinedAt = now,
        };
    }

    /// <summary>Somebody who came with a work account; without a mailbox they can tell us nothing about themselves yet.</summary>
    public static Person JoinWithoutMailbox(DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new() { Id = id, UserName = $"{id:N}", NormalizedUserName = $"{id:N}".ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"), JoinedAt = now };
    }

    /// <summary>A code that was mailed there came back.</summary>
    public void ProveMailbox(string email)
    {
        ForbiddenMoveException.Unless(Email is null, "This person has a mailbox already.");
        (UserName, Email) = (email.Trim(), email.Trim());
        NormalizedUserName = NormalizedEmail = Email.ToUpperInvariant();
        EmailConfirmed = true;
    }

    public void CompleteProfile(string name, ProfessionalRole role, bool nameMayBeShown, DateTimeOffset now)
    {
        ForbiddenMoveException.Unless(Email is not null, "A mailbox comes first.");
        ForbiddenMoveException.Unless(role < ProfessionalRole.PersonWithInvolvement, "The Person roles are for feedback only.");
        Name = name.Trim();
        Role = role;
        NameShownAt = nameMayBeShown ? NameShownAt ?? now : null;
        ProfileCompletedAt ??= now;
    }

    /// <summary>Every cookie given out so far opens nothing from now on.</summary>
    public void EndSignIns() => SecurityStamp = Guid.NewGuid().ToString("N");

    /// <summary>From now on the number leads to nobody; whoever signs in with the address is somebody new.</summary>
    public void Erase()
    {
        (Name, Role, NameShownAt, MadeModeratorAt, MadeAdministratorAt) = (null, null, null, null, null);
        (UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed) = (null, null, null, null, false);
        EndSignIns();
    }

    public void MakeModerator(DateTimeOffset now) => MadeModeratorAt ??= now;

    public void StopModerating() => MadeModeratorAt = null;

    public void MakeAdministrator(DateTimeOffset now)
    {
        MadeAdministratorAt ??= now;
        MadeModeratorAt ??= now;
    }
}
