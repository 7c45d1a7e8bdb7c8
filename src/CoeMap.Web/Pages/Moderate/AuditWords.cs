using System.Globalization;

namespace CoeMap.Web.Pages.Moderate;

/// <summary>The trail's words for people: "revision.brought-back" reads "Revision brought back".</summary>
public static class AuditWords
{
    public static string Of(string what)
    {
        var words = what.Replace('.', ' ').Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }
}
