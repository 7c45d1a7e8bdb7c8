using System.ComponentModel.DataAnnotations;

namespace CoeMap.People;

/// <summary>A code from the app, or one from the paper.</summary>
public sealed class SecondFactorInput
{
    [Required(ErrorMessage = "Enter the code from your app")]
    [StringLength(40, ErrorMessage = "The code is 6 digits, or a recovery code of 16 letters and digits")]
    public string? Code { get; set; }
}

/// <summary>The first code from an app that is being set up.</summary>
public sealed class SetUpInput
{
    [Required(ErrorMessage = "Enter the code from your app")]
    [RegularExpression(@"(\s*\d){6}\s*", ErrorMessage = "The code is 6 digits, like 012345")]
    public string? Code { get; set; }

    /// <summary>The new app's secret, sealed for this person.</summary>
    public string? Sealed { get; set; }
}
