namespace CoeMap.Testing.Hostile;

/// <summary>150 things that somebody might write in order to run, load, imitate or break something: every place that shows people's words is tried with all of them.</summary>
/// <remarks>Two halves: <see cref="Markdown"/> for what is rendered, <see cref="Text"/> for what must stay words; both are tried in both places.</remarks>
public static partial class HostileInputs
{
    public static IReadOnlyList<string> All { get; } = [.. Markdown, .. Text];

    /// <summary>Each with its place in the list, for a mark by which a test finds it again.</summary>
    public static IEnumerable<(string Hostile, int Number)> Numbered => All.Select((hostile, n) => (hostile, n));
}
