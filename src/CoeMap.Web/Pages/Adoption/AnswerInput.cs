using CoeMap.Adoption;

namespace CoeMap.Web.Pages.Adoption;

/// <summary>Which button of an answer was pressed.</summary>
public sealed class AnswerInput
{
    public const string NotRight = nameof(NotRight);
    public const string StillRight = nameof(StillRight);

    /// <summary>One of the two above, or a <see cref="CoeMap.Adoption.Naming"/>.</summary>
    public string? Do { get; set; }

    public Naming? Naming => Enum.TryParse<Naming>(Do, out var naming) && Enum.IsDefined(naming) ? naming : null;
    public bool IsRight => Do == StillRight || Naming is not null;
}
