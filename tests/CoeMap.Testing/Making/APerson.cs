using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class APerson
{
    private string name = $"{Unique.Word()} Example";
    private string? email;
    private Organisation? organisation;
    private bool hasProfile = true, nameShown, confirmed, steward, moderator, administrator, left;

    public APerson Named(string name)
    {
        this.name = name;
        return this;
    }

    public APerson WithAddress(string email)
    {
        this.email = email;
        return this;
    }

    /// <summary>Signed in once, and has not told name and role yet.</summary>
    public APerson WithoutProfile()
    {
        hasProfile = false;
        return this;
    }

    public APerson WhoseNameIsShown()
    {
        nameShown = true;
        return this;
    }

    /// <summary>Claims to belong there; say <see cref="Confirmed"/> for a membership that gives rights.</summary>
    public APerson At(Organisation organisation)
    {
        this.organisation = organisation;
        return this;
    }

    public APerson Confirmed()
    {
        confirmed = true;
        return this;
    }

    /// <summary>A confirmed member who speaks for the organisation.</summary>
    public APerson Steward()
    {
        (confirmed, steward) = (true, true);
        return this;
    }

    /// <summary>Belonged there once.</summary>
    public APerson WhoLeft()
    {
        left = true;
        return this;
    }

    public APerson Moderator()
    {
        moderator = true;
        return this;
    }

    public APerson Administrator()
    {
        administrator = true;
        return this;
    }

    public async Task<Person> SavedIn(CoeMapDb db)
    {
        var now = Unique.Moment();
        var person = Person.Join(email ?? $"{name.Replace(' ', '.').ToLowerInvariant()}@people.example.org", now);
        if (hasProfile) person.CompleteProfile(name, ProfessionalRole.LocalAuthorityDataProfessional, nameShown, now);
        if (moderator) person.MakeModerator(now);
        if (administrator) person.MakeAdministrator(now);
        db.People.Add(person);
        if (organisation is not null) db.Memberships.Add(Membership(person, now));
        await db.SaveChangesAsync();
        return person;
    }

    private Membership Membership(Person person, DateTimeOffset now)
    {
        var membership = People.Membership.Claim(person.Id, organisation!.Id, now);
        if (confirmed) membership.Confirm(ConfirmedHow.MailedCode, null, now);
        if (steward) membership.TrustAsSteward(now);
        if (left) membership.Leave(now);
        return membership;
    }
}
