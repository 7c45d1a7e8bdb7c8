using CoeMap.Adoption;
using CoeMap.Web.Govuk;

namespace CoeMap.Web.Pages.Adoption;

/// <summary>What the forms of the ledger offer, in the words of whoever answers.</summary>
public static class AdoptionChoices
{
    public static IReadOnlyList<Choice> Stages { get; } = Choice.Of<AdoptionStage>(We);

    public static IReadOnlyList<Choice> Namings { get; } = Choice.Of<Naming>(NameUs);

    public static IReadOnlyList<Choice> Months { get; } = [.. UseDates.Months.Select(m => new Choice(m.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), m.Name))];

    /// <summary>What an organisation does with a listing, as others say it: "Kent uses it".</summary>
    public static string They(AdoptionStage stage) => stage switch
    {
        AdoptionStage.InUse => "uses it",
        AdoptionStage.Piloting => "is piloting it",
        AdoptionStage.Considered => "considered it",
        _ => "stopped using it",
    };

    private static string We(AdoptionStage stage) => stage switch
    {
        AdoptionStage.InUse => "We use this",
        AdoptionStage.Piloting => "We are piloting it",
        AdoptionStage.Considered => "We considered it",
        _ => "We stopped",
    };

    private static string NameUs(Naming naming) => naming switch
    {
        Naming.Everybody => "Name us",
        Naming.PublicBodies => "Name us to public bodies",
        _ => "Count only",
    };
}
