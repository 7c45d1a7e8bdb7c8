using System.ComponentModel.DataAnnotations;
using CoeMap.Text;

namespace CoeMap.Needs;

/// <summary>The form of a need.</summary>
public sealed class NeedInput : IValidatableObject
{
    public string? Title { get; set; }
    public string? Problem { get; set; }
    public List<string>? Themes { get; set; }
    public string? Context { get; set; }
    public string? System { get; set; }
    public DateOnly? Deadline { get; set; }

    [Required(ErrorMessage = "Choose who may see your name and role")]
    public ContactSeenBy? ContactSeenBy { get; set; }
    public bool AsksSuppliers { get; set; }
    public Guid OnceKey { get; set; }
    public uint Version { get; set; }

    public NeedContent Content => new(
        PlainWords.Line(Title), PlainWords.Clean(Problem), PlainWords.Clean(Context) is { Length: > 0 } context ? context : null,
        [.. (Themes ?? []).Distinct(StringComparer.Ordinal)], string.IsNullOrEmpty(System) ? null : System, Deadline, ContactSeenBy ?? Needs.ContactSeenBy.Nobody, AsksSuppliers);

    public static NeedInput Of(Need need) => new()
    {
        Title = need.Title,
        Problem = need.Problem,
        Themes = [.. need.Themes],
        Context = need.Context,
        System = need.SystemSlug,
        Deadline = need.Deadline,
        ContactSeenBy = need.ContactSeenBy,
        AsksSuppliers = need.SuppliersAskedAt is not null,
        Version = need.Version,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var content = Content;
        if (content.Title.Length < Need.MinTitle) yield return new("Say what you need in a line of at least 8 characters", [nameof(Title)]);
        if (content.Title.Length > Need.MaxTitle) yield return new("The line must be 120 characters or fewer. Put the rest under the problem", [nameof(Title)]);
        if (content.Problem.Length < Need.MinProblem) yield return new("Describe the problem in at least 20 characters", [nameof(Problem)]);
        if (content.Problem.Length > Need.MaxProblem) yield return new("The problem must be 5,000 characters or fewer", [nameof(Problem)]);
        if (content.Context?.Length > Need.MaxContext) yield return new("The context must be 1,000 characters or fewer", [nameof(Context)]);
        if (content.Themes.Count is 0 or > Need.MaxThemes) yield return new("Choose one to three themes", [nameof(Themes)]);
    }
}
