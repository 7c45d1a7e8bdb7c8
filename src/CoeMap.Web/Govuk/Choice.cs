namespace CoeMap.Web.Govuk;

/// <summary>One option of a select, of radios or of checkboxes; Group gathers options of a select under a heading.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    /// <summary>The members of an enum as choices. Values are the members' names, which is what form binding reads.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, string> label, Func<TEnum, string?>? hint = null)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(member => new Choice(member.ToString(), label(member), hint?.Invoke(member)))];
}
