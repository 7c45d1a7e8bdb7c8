using System.ComponentModel.DataAnnotations;

namespace CoeMap.Web.Pages.Moderate;

public sealed class RenameInput
{
    [Required(ErrorMessage = "Enter the new name")]
    public string? Name { get; set; }
    public uint Version { get; set; }
}

public sealed class TrustMailInput
{
    /// <summary>One domain a line.</summary>
    public string? Domains { get; set; }
    public string? Mailbox { get; set; }
    public uint Version { get; set; }

    public IReadOnlyList<string> DomainList => Domains?.Split([',', '\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

public sealed class MergeInput
{
    [Required(ErrorMessage = "Choose the organisation that stays")]
    public Guid? Into { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Confirm that both are the same organisation")]
    public bool Sure { get; set; }
    public uint Version { get; set; }
}
