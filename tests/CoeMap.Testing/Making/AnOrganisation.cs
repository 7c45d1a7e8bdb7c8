using CoeMap.Addresses;
using CoeMap.Database;
using CoeMap.Organisations;

namespace CoeMap.Testing.Making;

public sealed class AnOrganisation
{
    private readonly List<string> domains = [];
    private string name = $"{Unique.Word()} Council";
    private OrganisationKind kind = OrganisationKind.LocalAuthority;
    private Region? region = Region.SouthEast;
    private string? mailbox;
    private string[] alsoKnownAs = [];

    public AnOrganisation Named(string name)
    {
        this.name = name;
        return this;
    }

    public AnOrganisation AlsoKnownAs(params string[] names)
    {
        alsoKnownAs = names;
        return this;
    }

    public AnOrganisation OfKind(OrganisationKind kind)
    {
        this.kind = kind;
        return this;
    }

    public AnOrganisation In(Region? region)
    {
        this.region = region;
        return this;
    }

    /// <summary>Mail at the domain proves membership; the mailbox is where the organisation's word is asked for.</summary>
    public AnOrganisation TrustingMailAt(string domain, string? mailbox = null)
    {
        domains.Add(domain);
        this.mailbox = mailbox;
        return this;
    }

    public async Task<Organisation> SavedIn(CoeMapDb db)
    {
        var organisation = Organisation.Add(Slug.From(name), name, kind, region, null, Unique.Moment());
        organisation.Describe(kind, region, null, alsoKnownAs);
        organisation.TrustMail(domains, mailbox);
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return organisation;
    }
}
