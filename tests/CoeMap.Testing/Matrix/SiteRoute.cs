namespace CoeMap.Testing.Matrix;

/// <summary>A route of the site, and what each role is answered there.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">With {names} of things of the scene.</param>
/// <param name="Answers">One a role, in the order of <see cref="Role"/>.</param>
public sealed record SiteRoute(string Method, string Path, IReadOnlyList<string> Answers)
{
    private static readonly Dictionary<string, string> ToColleagues = new(StringComparer.Ordinal)
    {
        ["/people/{profile}"] = "page",
        ["/needs/{need}/offer"] = "page",
        ["/connect/ask"] = "404", // about nothing; suppliers read that they only answer
    };

    /// <summary>Whoever has no rights to anything is answered as a supplier, but where suppliers are kept out or told so.</summary>
    public string To(Role role) => role <= Role.Administrator ? Answers[(int)role] : ToColleagues.GetValueOrDefault(Path, Answers[(int)Role.Supplier]);
}
