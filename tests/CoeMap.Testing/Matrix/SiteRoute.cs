namespace CoeMap.Testing.Matrix;

/// <summary>A route of the site, and what each role is answered there.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">With {names} of things of the scene.</param>
/// <param name="Answers">One a role, in the order of <see cref="Role"/>.</param>
public sealed record SiteRoute(string Method, string Path, IReadOnlyList<string> Answers)
{
    public string To(Role role) => Answers[(int)role];
}
