using System.ComponentModel.DataAnnotations;
using CoeMap.Addresses;

namespace CoeMap.Pages;

/// <summary>A page as an administrator writes it.</summary>
public sealed class PageInput
{
    [Required(ErrorMessage = "Enter a title")]
    [StringLength(PageWording.MaxTitle, ErrorMessage = "The title must be 150 characters or fewer")]
    public string? Title { get; set; }

    /// <summary>Empty makes it from the title.</summary>
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "The address may hold small letters, digits and single hyphens, like how-we-work")]
    [StringLength(PageWording.MaxSlug, ErrorMessage = "The address must be 80 characters or fewer")]
    public string? Address { get; set; }

    [Required(ErrorMessage = "Enter one sentence that says what the page is about")]
    [StringLength(PageWording.MaxSummary, ErrorMessage = "The summary must be 300 characters or fewer")]
    public string? Summary { get; set; }

    [Required(ErrorMessage = "Write the page")]
    [StringLength(PageWording.MaxBody, ErrorMessage = "The page must be 60,000 characters or fewer")]
    public string? Body { get; set; }

    /// <summary>The newest revision when the form was opened.</summary>
    public int BasedOn { get; set; }
    public Guid OnceKey { get; set; }

    /// <summary>Which button was pressed: save or preview.</summary>
    public string? Do { get; set; }

    public PageWording Wording
    {
        get
        {
            var title = Line(Title);
            var slug = Address?.Trim() is { Length: > 0 } given ? given : Slug.From(title);
            return new(slug.Length > PageWording.MaxSlug ? slug[..PageWording.MaxSlug].TrimEnd('-') : slug, title, Line(Summary), (Body ?? "").ReplaceLineEndings("\n").Trim('\n').TrimEnd());
        }
    }

    public static PageInput Of(PageWording wording, int basedOn) =>
        new() { Title = wording.Title, Address = wording.Slug, Summary = wording.Summary, Body = wording.Body, BasedOn = basedOn, OnceKey = Guid.CreateVersion7() };

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
