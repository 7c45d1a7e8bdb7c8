using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Testing.Making;

/// <summary>What a test says about a listing, whether it is published or only proposed.</summary>
public abstract class AContent<TSelf> where TSelf : AContent<TSelf>
{
    private ListingContent content = new()
    {
        Kind = ListingKind.Tool,
        Name = $"{Unique.Word()} planner",
        Summary = "Plans visits so that nobody waits longer than they should.",
        Description = "It reads the calendar and offers the nearest free visit. Teams choose who goes.",
        Stage = Stage.Live,
        Themes = ["data-as-a-resource"],
    };

    public TSelf OfKind(ListingKind kind) => With(c => c with { Kind = kind });

    public TSelf Named(string name) => With(c => c with { Name = name });

    public TSelf Saying(string description) => With(c => c with { Description = description });

    public TSelf LedBy(Organisation organisation) => With(c => c with { LeadOrganisationId = organisation.Id });

    public TSelf WithTaking(Organisation organisation, ParticipationRole role) =>
        With(c => c with { TakingPart = [.. c.TakingPart, new(organisation.Id, role)] });

    public TSelf InTheme(params string[] slugs) => With(c => c with { Themes = slugs });

    public TSelf Tagged(params string[] tags) => With(c => c with { Tags = tags });

    public TSelf At(Stage stage) => With(c => c with { Stage = stage });

    public TSelf Related(RelationKind kind, Listing other, RelationBasis basis = RelationBasis.Stated) =>
        With(c => c with { Relations = [.. c.Relations, new(kind, other.Id, basis)] });

    /// <summary>Any other field: <c>With(c => c with { Licence = "MIT" })</c>.</summary>
    public TSelf With(Func<ListingContent, ListingContent> change)
    {
        content = change(content);
        return (TSelf)this;
    }

    protected async Task<ListingContent> ContentIn(CoeMapDb db)
    {
        if (content.LeadOrganisationId is null) LedBy(await A.Organisation().SavedIn(db));
        return content;
    }

    protected void Start(ListingContent from) => content = from;
}
