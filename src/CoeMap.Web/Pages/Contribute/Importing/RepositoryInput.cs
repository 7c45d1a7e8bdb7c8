using System.ComponentModel.DataAnnotations;
using System.Text;
using CoeMap.Importing;
using CoeMap.Importing.Repositories;

namespace CoeMap.Web.Pages.Contribute.Importing;

/// <summary>A repository's address, or the text of its publiccode.yml where the address cannot be reached from here.</summary>
public sealed class RepositoryInput : IValidatableObject
{
    private const int MaxText = 200_000;

    [StringLength(500, ErrorMessage = "The address must be 500 characters or fewer")]
    public string? Address { get; set; }

    [StringLength(MaxText, ErrorMessage = "The text must be 200,000 characters or fewer: upload the file instead")]
    public string? Pasted { get; set; }
    public Guid OnceKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var (isAddress, isPasted) = (!string.IsNullOrWhiteSpace(Address), !string.IsNullOrWhiteSpace(Pasted));
        if (!isAddress && !isPasted) yield return new("Enter the address of the repository, or paste its publiccode.yml", [nameof(Address)]);
        if (isAddress && isPasted) yield return new("Enter the address or paste the text, not both", [nameof(Pasted)]);
    }

    /// <summary>What was read, as a file to be judged like any other; or why nothing was.</summary>
    public async Task<(ImportFormat Format, ImportedFile? File, string? Problem)> ReadAsync(ReadRepository repositories, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(Pasted)) return (ImportFormat.PublicCode, Text("publiccode.yml (pasted)", Pasted), null);
        var found = await repositories.RunAsync(Address, stop);
        if (found.Publiccode is { } text) return (ImportFormat.PublicCode, Text($"publiccode.yml of {found.At!.Host}", text), null);
        return found.Facts is { } facts ? (ImportFormat.Repository, RepositoryFacts.FileOf(facts), null) : (default, null, found.Problem);
    }

    private static ImportedFile Text(string name, string text) => ImportedFile.Of(name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
