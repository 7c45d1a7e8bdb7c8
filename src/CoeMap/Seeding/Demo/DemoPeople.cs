using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;
using CoeMap.People;

namespace CoeMap.Seeding.Demo;

/// <summary>demo/people.csv: one invented person in every role.</summary>
internal sealed class DemoPeople(SeedRow row)
{
    public string Email { get; } = row.Required("email");

    public static IReadOnlyList<DemoPeople> Read(SeedFolder demo) => [.. demo.Rows("people.csv").Select(row => new DemoPeople(row))];

    public (Person Person, Guid OrganisationId) Join(CoeMapDb db, IReadOnlyDictionary<string, Organisation> organisations, DateTimeOffset now)
    {
        var person = Person.Join(Email, now);
        person.CompleteProfile(row.Required("name"), row.Word<ProfessionalRole>("role"), row.Yes("name_shown"), now);
        if (row.Yes("moderator")) person.MakeModerator(now);
        if (row.Yes("administrator")) person.MakeAdministrator(now);
        db.People.Add(person);
        if (row.TextOrNull("helps_with") is { } helpsWith)
        {
            var profile = Profile.Begin(person.Id, Slug.From(person.Name!));
            profile.Say(person.Name!, helpsWith, isShown: true, now);
            db.Profiles.Add(profile);
        }

        var membership = Membership.Claim(person.Id, organisations[row.Required("organisation")].Id, now);
        if (row.Word<MembershipState>("membership") == MembershipState.Confirmed) membership.Confirm(ConfirmedHow.MailedCode, null, now);
        if (row.Yes("steward")) membership.TrustAsSteward(now);
        db.Memberships.Add(membership);
        return (person, membership.OrganisationId);
    }
}
