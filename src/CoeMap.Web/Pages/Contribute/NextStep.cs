using CoeMap.Listings;

namespace CoeMap.Web.Pages.Contribute;

/// <summary>Where the journey goes once a draft is saved.</summary>
internal static class NextStep
{
    public static string After(Guid revision, ListingInput input, bool isNew)
    {
        if (input.SavesForLater) return "/contribute";
        if (ContentRules.Missing(input.ToContent()).Any()) return $"/contribute/{revision}/edit?missing=yes";
        return isNew ? $"/contribute/{revision}/look-alikes" : $"/contribute/{revision}/check";
    }
}
