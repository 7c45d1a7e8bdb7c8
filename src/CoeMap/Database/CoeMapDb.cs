using System.Reflection;
using CoeMap.Addresses;
using CoeMap.Adoption;
using CoeMap.Atlas;
using CoeMap.Audit;
using CoeMap.Connections;
using CoeMap.Email;
using CoeMap.Events;
using CoeMap.Evidence;
using CoeMap.Exporting;
using CoeMap.Feedback;
using CoeMap.Following;
using CoeMap.Glossary;
using CoeMap.Importing;
using CoeMap.Insights;
using CoeMap.Listings;
using CoeMap.Moderation;
using CoeMap.Needs;
using CoeMap.Organisations;
using CoeMap.Pages;
using CoeMap.People;
using CoeMap.Search;
using CoeMap.Themes;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Database;

/// <summary>The whole map as tables; each thing's mapping stands beside the thing.</summary>
public sealed class CoeMapDb(DbContextOptions<CoeMapDb> options) : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<FocusArea> FocusAreas => Set<FocusArea>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<StatisticalNeighbour> StatisticalNeighbours => Set<StatisticalNeighbour>();
    public DbSet<OfstedOutcome> OfstedOutcomes => Set<OfstedOutcome>();
    public DbSet<Hexagon> Hexagons => Set<Hexagon>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<OrganisationProposal> OrganisationProposals => Set<OrganisationProposal>();
    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<Listing> Listings => Set<Listing>();
    public DbSet<Participation> Participations => Set<Participation>();
    public DbSet<Relation> Relations => Set<Relation>();
    public DbSet<OrganisationRelation> OrganisationRelations => Set<OrganisationRelation>();
    public DbSet<ListingContact> ListingContacts => Set<ListingContact>();
    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();
    public DbSet<ListingReviewLink> ListingReviewLinks => Set<ListingReviewLink>();
    public DbSet<ListingClaim> ListingClaims => Set<ListingClaim>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Technology> Technologies => Set<Technology>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Taking> Takings => Set<Taking>();
    public DbSet<PageFeedback> PageFeedback => Set<PageFeedback>();
    public DbSet<PublicAnswer> PublicAnswers => Set<PublicAnswer>();
    public DbSet<ListingReport> ListingReports => Set<ListingReport>();
    public DbSet<ActivityOpinion> ActivityOpinions => Set<ActivityOpinion>();
    public DbSet<ListingReply> ListingReplies => Set<ListingReply>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<MeetingInvitation> MeetingInvitations => Set<MeetingInvitation>();
    public DbSet<MainFeedback> MainFeedback => Set<MainFeedback>();
    public DbSet<AdoptionEntry> AdoptionEntries => Set<AdoptionEntry>();
    public DbSet<AdoptionLink> AdoptionLinks => Set<AdoptionLink>();
    public DbSet<Workplace> Workplaces => Set<Workplace>();
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();
    public DbSet<StrengthEntry> EvidenceStrengths => Set<StrengthEntry>();
    public DbSet<EvidenceProposal> EvidenceProposals => Set<EvidenceProposal>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Need> Needs => Set<Need>();
    public DbSet<NeedOffer> NeedOffers => Set<NeedOffer>();
    public DbSet<Connection> Connections => Set<Connection>();
    public DbSet<ConnectionParty> ConnectionParties => Set<ConnectionParty>();
    public DbSet<ConnectionLink> ConnectionLinks => Set<ConnectionLink>();
    public DbSet<ConnectionMessage> ConnectionMessages => Set<ConnectionMessage>();
    public DbSet<ConnectionBlock> ConnectionBlocks => Set<ConnectionBlock>();
    public DbSet<Concern> Concerns => Set<Concern>();
    public DbSet<Profile> Profiles => Set<Profile>();
    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<DigestChoice> DigestChoices => Set<DigestChoice>();
    public DbSet<Digest> Digests => Set<Digest>();
    public DbSet<GlossaryTerm> GlossaryTerms => Set<GlossaryTerm>();
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();
    public DbSet<LearnedText> LearnedTexts => Set<LearnedText>();
    public DbSet<SearchTally> SearchTallies => Set<SearchTally>();
    public DbSet<ListingRead> ListingReads => Set<ListingRead>();
    public DbSet<Page> Pages => Set<Page>();
    public DbSet<PageRevision> PageRevisions => Set<PageRevision>();
    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<AwaitedConsent> AwaitedConsents => Set<AwaitedConsent>();
    public DbSet<FileAlias> FileAliases => Set<FileAlias>();
    public DbSet<PublishedChange> PublishedChanges => Set<PublishedChange>();
    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var word in typeof(CoeMapDb).Assembly.GetTypes().Where(t => t.IsEnum))
        {
            configurationBuilder.Properties(word).HaveConversion(typeof(WordConverter<>).MakeGenericType(word)).HaveMaxLength(60);
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("unaccent");
        builder.HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("person_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("person_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("person_tokens");
        SnakeCase.Apply(builder.Model);
    }
}
