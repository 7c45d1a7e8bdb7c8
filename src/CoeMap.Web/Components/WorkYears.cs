using System.Globalization;
using CoeMap.Listings;

namespace CoeMap.Web.Components;

/// <summary>From when to when the work of a listing went on, as far as anybody said.</summary>
/// <param name="Label">"Since", "Until" or "Years".</param>
/// <param name="Text">"2018", "2018 to 2021", "From 2018, ended" where nobody knows when it ended.</param>
public sealed record WorkYears(string Label, string Text)
{
    private const string Both = "Years";

    /// <returns>Null when nobody said.</returns>
    public static WorkYears? Of(ListingContent content) => (content.StartYear, content.EndYear) switch
    {
        (null, null) => null,
        ({ } start, null) when content.Stage is Stage.Ended => new(Both, $"From {Number(start)}, ended"),
        ({ } start, null) => new("Since", Number(start)),
        (null, { } end) => new("Until", Number(end)),
        ({ } start, { } end) when start == end => new(Both, Number(start)),
        ({ } start, { } end) => new(Both, $"{Number(start)} to {Number(end)}"),
    };

    /// <summary>Where no label stands before it: "Since 2018", "2018 to 2021".</summary>
    public string Alone => Label == Both ? Text : $"{Label} {Text}";

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
