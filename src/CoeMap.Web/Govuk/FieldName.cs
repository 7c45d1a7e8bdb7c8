using System.Text.Json;

namespace CoeMap.Web.Govuk;

/// <summary>Turns the name a field is posted under into the id it has on the page.</summary>
public static class FieldName
{
    private static readonly char[] Marks = ['.', '[', ']'];

    /// <summary>Input.TakingPart[0].Organisation becomes taking-part-0-organisation.</summary>
    public static string ToId(string name)
    {
        var parts = name.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', (parts.Length > 1 ? parts[1..] : parts).Select(JsonNamingPolicy.KebabCaseLower.ConvertName));
    }
}
