using CoeMap.Listings;
using CoeMap.Web.Govuk;

namespace CoeMap.Web.Pages.Contribute;

/// <summary>How a contact person may appear, with what each means.</summary>
internal static class AppearanceChoices
{
    public static IEnumerable<Choice> All { get; } = [.. Choice.Of<ContactAppearance>(a => Words.Label(a), a => a switch
    {
        ContactAppearance.NotShown => "Questions reach you all the same.",
        _ => "Seen by signed-in colleagues. Suppliers and visitors never see who answers for a local authority.",
    })];
}
