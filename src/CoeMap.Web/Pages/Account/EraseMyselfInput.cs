namespace CoeMap.Web.Pages.Account;

/// <summary>That somebody means it.</summary>
public sealed class EraseMyselfInput
{
    public bool IsSure { get; set; }
}
