using System.Globalization;
using CoeMap.Evidence;
using CoeMap.Web.Components;
using Microsoft.AspNetCore.Components;

namespace CoeMap.Web.Pages.Evidence;

/// <summary>Stated facts in the words of a sentence.</summary>
public static class EvidenceText
{
    public static string By(StudiedBy by) => by switch
    {
        StudiedBy.Author => "those who made or run it",
        StudiedBy.Supplier => "its supplier",
        _ => "somebody independent",
    };

    /// <returns>"3 organisations: Kent, Leeds and 1 more".</returns>
    public static string Where(ShownEvidence item)
    {
        var more = item.Facts.Organisations - item.Named.Count;
        var names = string.Join(", ", item.Named.Select(n => n.Name));
        return Format.Count(item.Facts.Organisations, "organisation") + (names.Length == 0 ? "" : more > 0 ? $": {names} and {Format.Count(more)} more" : $": {names}");
    }

    /// <param name="facts">What is stated.</param>
    /// <param name="word">Before the source, where no heading says that it is one.</param>
    public static RenderFragment Source(EvidenceFacts facts, string word = "Source: ") => builder =>
    {
        if (facts.SourceUrl is null)
        {
            builder.AddContent(0, facts.Source is null ? "No source given." : $"{word}{facts.Source}.");
            return;
        }

        builder.AddContent(1, word);
        builder.OpenElement(2, "a");
        builder.AddAttribute(3, "class", "govuk-link");
        builder.AddAttribute(4, "href", facts.SourceUrl);
        builder.AddAttribute(5, "rel", "nofollow noopener");
        builder.AddContent(6, facts.Source ?? new Uri(facts.SourceUrl).Host);
        builder.CloseElement();
    };

    /// <summary>3 − 1 = 2, or that what is left is less than nothing.</summary>
    public static string Points(Weighed weighed)
    {
        var sum = string.Create(CultureInfo.InvariantCulture, $"{weighed.DesignPoints}{string.Concat(weighed.Lost.Select(l => $" − {l.Points}"))}");
        return weighed.DesignPoints < weighed.Lost.Sum(l => l.Points)
            ? $"{sum} is less than 0, and nothing weighs less than 0"
            : string.Create(CultureInfo.InvariantCulture, $"{sum} = {weighed.Strength}");
    }
}
