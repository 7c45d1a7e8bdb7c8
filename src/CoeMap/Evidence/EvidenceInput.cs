using System.ComponentModel.DataAnnotations;

namespace CoeMap.Evidence;

/// <summary>The form in which evidence is added, corrected, and looked at by a moderator.</summary>
public class EvidenceInput : IValidatableObject
{
    [Required(ErrorMessage = "Say in a sentence what changed, or did not")]
    [StringLength(EvidenceFacts.MaxClaim, MinimumLength = EvidenceFacts.MinClaim, ErrorMessage = "Say it in 10 to 300 characters")]
    public string? Claim { get; set; }

    [Required(ErrorMessage = "Choose what it changed")]
    public EvidenceOutcome? Outcome { get; set; }

    [Required(ErrorMessage = "Choose whether it got better")]
    public Direction? Direction { get; set; }

    [Required(ErrorMessage = "Choose how it was found out")]
    public StudyDesign? Design { get; set; }

    [Required(ErrorMessage = "Choose who looked at it")]
    public StudiedBy? By { get; set; }

    [Required(ErrorMessage = "Enter in how many organisations it was looked at")]
    [Range(1, EvidenceFacts.MaxOrganisations, ErrorMessage = "Enter a number from 1 to 500")]
    public int? Organisations { get; set; }

    /// <summary>Ids of those that are named; empty rows do not count.</summary>
    public List<string>? Named { get; set; }

    [Range(EvidenceFacts.EarliestYear, 2100, ErrorMessage = "Enter the year as four digits, like 2024")]
    public int? FromYear { get; set; }

    [Required(ErrorMessage = "Enter the last year that was looked at")]
    [Range(EvidenceFacts.EarliestYear, 2100, ErrorMessage = "Enter the year as four digits, like 2024")]
    public int? UntilYear { get; set; }

    [StringLength(EvidenceFacts.MaxNumbers, ErrorMessage = "The numbers must be 300 characters or fewer")]
    public string? Numbers { get; set; }

    [StringLength(EvidenceFacts.MaxContext, ErrorMessage = "The setting must be 1,000 characters or fewer")]
    public string? Context { get; set; }

    [StringLength(EvidenceFacts.MaxSource, ErrorMessage = "The name of the source must be 200 characters or fewer")]
    public string? Source { get; set; }

    [StringLength(WebAddress.MaxLength, ErrorMessage = "The address of the source must be 500 characters or fewer")]
    public string? SourceUrl { get; set; }

    /// <summary>The key of an activity.</summary>
    public string? Practice { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FromYear > UntilYear) yield return new("The first year must not be after the last", [nameof(FromYear)]);
        if (SourceUrl is { Length: > 0 } url && !WebAddress.IsSafe(url.Trim())) yield return new(WebAddress.Sentence, [nameof(SourceUrl)]);
        if (Design > StudyDesign.Account && string.IsNullOrWhiteSpace(SourceUrl)) yield return new("Enter where the study can be read. Without a source it is an account", [nameof(SourceUrl)]);
        if (Direction is Evidence.Direction.NoDifference or Evidence.Direction.Worse && string.IsNullOrWhiteSpace(Context))
            yield return new("Say in what setting it was tried, and why it did not work as far as you know", [nameof(Context)]);
        if (NamedIds.Count > Organisations) yield return new("You name more organisations than that. Enter how many there were", [nameof(Organisations)]);
    }

    private List<Guid> NamedIds => [.. (Named ?? []).Select(n => Guid.TryParse(n, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(EvidenceFacts.MaxNamed)];

    public EvidenceFacts ToFacts() => new()
    {
        Claim = Line(Claim)!,
        Outcome = Outcome!.Value,
        Direction = Direction!.Value,
        Design = Design!.Value,
        By = By!.Value,
        Organisations = Organisations!.Value,
        OrganisationIds = NamedIds,
        FromYear = FromYear,
        UntilYear = UntilYear!.Value,
        Numbers = Line(Numbers),
        Context = string.IsNullOrWhiteSpace(Context) ? null : Context.ReplaceLineEndings("\n").Trim(),
        Source = Line(Source),
        SourceUrl = Line(SourceUrl),
        Practice = Line(Practice),
    };

    /// <summary>Fills the form with what is stated already.</summary>
    public void Show(EvidenceFacts facts)
    {
        (Claim, Outcome, Direction, Design, By) = (facts.Claim, facts.Outcome, facts.Direction, facts.Design, facts.By);
        (Organisations, Named) = (facts.Organisations, [.. facts.OrganisationIds.Select(id => id.ToString())]);
        (FromYear, UntilYear, Numbers, Context) = (facts.FromYear, facts.UntilYear, facts.Numbers, facts.Context);
        (Source, SourceUrl, Practice) = (facts.Source, facts.SourceUrl, facts.Practice);
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();
}
