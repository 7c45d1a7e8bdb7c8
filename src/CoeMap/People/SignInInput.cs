using System.ComponentModel.DataAnnotations;

namespace CoeMap.People;

/// <summary>The address somebody wants to sign in with.</summary>
public sealed class SignInInput
{
    [Required(ErrorMessage = "Enter your email address")]
    [StringLength(254, ErrorMessage = "Email address must be 254 characters or fewer")]
    [RegularExpression("""\s*[^@\s<>()",;:\\]+@[^@\s<>()",;:\\.]+(\.[^@\s<>()",;:\\.]+)+\s*""",
        ErrorMessage = "Enter an email address in the correct format, like name@example.org")]
    public string? Email { get; set; }

    /// <summary>The browser's one-time key, sealed by the page.</summary>
    public string? Ticket { get; set; }
}

/// <summary>The code from the mail.</summary>
public sealed class CodeInput
{
    [Required(ErrorMessage = "Enter the code from the email")]
    [RegularExpression(@"(\s*\d){6}\s*", ErrorMessage = "The code is 6 digits, like 012345")]
    public string? Code { get; set; }
}
