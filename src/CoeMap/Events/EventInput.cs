using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoeMap.Text;

namespace CoeMap.Events;

/// <summary>The form behind an event; days and times are London's.</summary>
public sealed class EventInput : IValidatableObject
{
    private static readonly string[] Times = ["H:mm", "HH:mm", "H.mm", "h:mmtt", "h.mmtt", "htt"];

    [Required(ErrorMessage = "Enter what it is called")]
    [StringLength(Event.MaxTitle, ErrorMessage = "The name must be 120 characters or fewer")]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Enter the day it begins")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Enter when it begins, like 9:30am or 14:00")]
    public string? Starts { get; set; }

    [Required(ErrorMessage = "Enter when it ends, like 9:30am or 14:00")]
    public string? Ends { get; set; }

    /// <summary>For what lasts longer than a day.</summary>
    public DateOnly? LastDay { get; set; }

    [StringLength(Event.MaxPlace, ErrorMessage = "The place must be 200 characters or fewer")]
    public string? Place { get; set; }

    public string? OnlineLink { get; set; }

    [Required(ErrorMessage = "Enter who organises it")]
    [StringLength(Event.MaxOrganiser, ErrorMessage = "The organiser must be 150 characters or fewer")]
    public string? Organiser { get; set; }

    [Required(ErrorMessage = "Say what happens there and whom it is for")]
    [StringLength(Event.MaxDescription, ErrorMessage = "The description must be 10,000 characters or fewer")]
    public string? Description { get; set; }

    public Guid OnceKey { get; set; }
    public uint Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // What holds nothing but control characters is not empty, and nothing would be left of it.
        if (Title is not null && PlainWords.Line(Title).Length == 0) yield return new("Enter what it is called", [nameof(Title)]);
        if (Organiser is not null && PlainWords.Line(Organiser).Length == 0) yield return new("Enter who organises it", [nameof(Organiser)]);
        if (Description is not null && PlainWords.Clean(Description).Length == 0) yield return new("Say what happens there and whom it is for", [nameof(Description)]);
        if (Starts is not null && TimeOf(Starts) is null) yield return new("Enter when it begins, like 9:30am or 14:00", [nameof(Starts)]);
        else if (Starts is not null && Day is { } day && London.At(day, TimeOf(Starts)!.Value) is null) yield return new("The clocks go forward that night, and this time does not exist", [nameof(Starts)]);
        if (Ends is not null && TimeOf(Ends) is null) yield return new("Enter when it ends, like 9:30am or 14:00", [nameof(Ends)]);
        else if (MomentsOf() is { } moments && moments.Ends <= moments.Starts) yield return new("It must end after it has begun", [LastDay is null ? nameof(Ends) : nameof(LastDay)]);
        if (OrNothing(Place) is null && OrNothing(OnlineLink) is null) yield return new("Enter a place, a link to join online, or both", [nameof(Place)]);
        if (!string.IsNullOrWhiteSpace(OnlineLink) && !WebAddress.IsSafe(OnlineLink.Trim())) yield return new(WebAddress.Sentence, [nameof(OnlineLink)]);
    }

    public EventWords Words => MomentsOf() is { } moments
        ? new(PlainWords.Line(Title), moments.Starts, moments.Ends, OrNothing(Place), OrNothing(OnlineLink), PlainWords.Line(Organiser), PlainWords.Clean(Description))
        : throw new ForbiddenMoveException("Only a complete form is an event.");

    public static EventInput Of(Event of)
    {
        var (starts, ends) = (London.Of(of.StartsAt), London.Of(of.EndsAt));
        return new()
        {
            Title = of.Title,
            Day = DateOnly.FromDateTime(starts),
            Starts = starts.ToString("H:mm", CultureInfo.InvariantCulture),
            Ends = ends.ToString("H:mm", CultureInfo.InvariantCulture),
            LastDay = ends.Date == starts.Date ? null : DateOnly.FromDateTime(ends),
            Place = of.Place,
            OnlineLink = of.OnlineLink,
            Organiser = of.Organiser,
            Description = of.Description,
            Version = of.Version,
        };
    }

    private (DateTimeOffset Starts, DateTimeOffset Ends)? MomentsOf() =>
        Day is { } day && TimeOf(Starts) is { } starts && TimeOf(Ends) is { } ends && London.At(day, starts) is { } first && London.At(LastDay ?? day, ends) is { } last ? (first, last) : null;

    private static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact((text ?? "").Replace(" ", "", StringComparison.Ordinal), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string? OrNothing(string? text) => PlainWords.Line(text) is { Length: > 0 } said ? said : null;
}
