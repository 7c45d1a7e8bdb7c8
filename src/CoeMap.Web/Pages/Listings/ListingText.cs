using System.Text.Encodings.Web;
using CoeMap.Listings;
using CoeMap.Text;
using Microsoft.AspNetCore.Components;

namespace CoeMap.Web.Pages.Listings;

/// <summary>The words of a listing as HTML, with its first sector term linked to the glossary.</summary>
public static class ListingText
{
    public static (MarkupString Lead, MarkupString Description) Of(ListingToRead listing)
    {
        var (lead, isFound) = listing.Glossary.LinkIn(HtmlEncoder.Default.Encode(listing.Content.Summary));
        var description = SafeMarkdown.ToHtml(listing.Content.Description);
        return (new(lead), new(isFound ? description : listing.Glossary.LinkIn(description).Html));
    }
}
