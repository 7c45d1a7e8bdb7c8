using CoeMap.Database;
using CoeMap.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>The account itself; erasing leaves a number that leads to nobody, so that what was decided still has somebody who decided.</summary>
internal sealed class HeldPerson() : Holding<Person>("Your account", nameof(Person.Id), nameof(Person.Email), nameof(Person.UserName), nameof(Person.NormalizedEmail),
    nameof(Person.NormalizedUserName), nameof(Person.Name), nameof(Person.Role), nameof(Person.NameShownAt), nameof(Person.JoinedAt), nameof(Person.ProfileCompletedAt),
    nameof(Person.MadeModeratorAt), nameof(Person.MadeAdministratorAt))
{
    protected override IQueryable<Person> Of(CoeMapDb db, Whom whom) => db.People.Where(p => p.Id == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        if (await Of(db, whom).FirstOrDefaultAsync() is not { } person) return 0;
        person.Erase();
        return 1;
    }
}

/// <summary>Where they belong or belonged.</summary>
internal sealed class HeldMembership() : Holding<Membership>("Where you work", nameof(Membership.PersonId), nameof(Membership.OrganisationId), nameof(Membership.State),
    nameof(Membership.ClaimedAt), nameof(Membership.ConfirmedAt), nameof(Membership.ConfirmedHow), nameof(Membership.ConfirmedById), nameof(Membership.StewardSinceAt), nameof(Membership.StewardAskedAt), nameof(Membership.LeftAt))
{
    protected override IQueryable<Membership> Of(CoeMapDb db, Whom whom) => db.Memberships.Where(m => m.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>Organisations that they told us about.</summary>
internal sealed class HeldProposal() : Holding<OrganisationProposal>("Organisations you told us about", nameof(OrganisationProposal.PersonId), nameof(OrganisationProposal.Name),
    nameof(OrganisationProposal.Kind), nameof(OrganisationProposal.Region), nameof(OrganisationProposal.Website), nameof(OrganisationProposal.ProposedAt),
    nameof(OrganisationProposal.DecidedAt), nameof(OrganisationProposal.DecidedById))
{
    protected override IQueryable<OrganisationProposal> Of(CoeMapDb db, Whom whom) => db.OrganisationProposals.Where(p => p.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>Codes that were mailed to sign in.</summary>
internal sealed class HeldCode() : Holding<SignInCode>("Sign-in codes of the last day", nameof(SignInCode.NormalizedEmail), nameof(SignInCode.AskedAt), nameof(SignInCode.UsedAt), nameof(SignInCode.Attempts))
{
    protected override IQueryable<SignInCode> Of(CoeMapDb db, Whom whom) => db.SignInCodes.Where(c => c.NormalizedEmail == whom.Normalized);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>Accounts elsewhere that sign them in here.</summary>
internal sealed class HeldLogin() : Holding<IdentityUserLogin<Guid>>("Other ways you sign in", nameof(IdentityUserLogin<Guid>.UserId), nameof(IdentityUserLogin<Guid>.LoginProvider),
    nameof(IdentityUserLogin<Guid>.ProviderKey), nameof(IdentityUserLogin<Guid>.ProviderDisplayName))
{
    protected override IQueryable<IdentityUserLogin<Guid>> Of(CoeMapDb db, Whom whom) => db.UserLogins.Where(l => l.UserId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>What another way of signing in said about them.</summary>
internal sealed class HeldClaim() : Holding<IdentityUserClaim<Guid>>("What other sign-ins said about you", nameof(IdentityUserClaim<Guid>.UserId), nameof(IdentityUserClaim<Guid>.ClaimType), nameof(IdentityUserClaim<Guid>.ClaimValue))
{
    protected override IQueryable<IdentityUserClaim<Guid>> Of(CoeMapDb db, Whom whom) => db.UserClaims.Where(c => c.UserId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>Secrets of their sign-in; it is said that there are some, not which.</summary>
internal sealed class HeldToken() : Holding<IdentityUserToken<Guid>>("Secrets of your sign-in, by name", nameof(IdentityUserToken<Guid>.UserId), nameof(IdentityUserToken<Guid>.LoginProvider), nameof(IdentityUserToken<Guid>.Name))
{
    protected override IQueryable<IdentityUserToken<Guid>> Of(CoeMapDb db, Whom whom) => db.UserTokens.Where(t => t.UserId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}

/// <summary>The app that guards a moderator's account; its secret is never shown.</summary>
internal sealed class HeldSecondFactor() : Holding<SecondFactor>("Your authenticator app", nameof(SecondFactor.PersonId), nameof(SecondFactor.SetUpAt))
{
    protected override IQueryable<SecondFactor> Of(CoeMapDb db, Whom whom) => db.SecondFactors.Where(f => f.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => Of(db, whom).ExecuteDeleteAsync();
}
