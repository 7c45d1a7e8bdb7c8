using CoeMap.Listings;
using CoeMap.Text;

namespace CoeMap.Moderation;

/// <param name="Field">The field's label on the form.</param>
/// <param name="Text">The words that look like it.</param>
public sealed record PersonalDataFlag(string Field, PersonalDataKind Kind, string Text);

/// <summary>Points a moderator to what looks like personal data. It only points: a person decides.</summary>
public static class PersonalDataFlags
{
    /// <param name="content">What was submitted.</param>
    /// <param name="knownNames">Names of organisations and technologies, whose words are no person's.</param>
    public static IReadOnlyList<PersonalDataFlag> In(ListingContent content, IReadOnlyCollection<string> knownNames)
    {
        var known = KnownWords.With([.. knownNames, content.Name, .. content.AlsoKnownAs]);
        return [.. TextsOf(content).SelectMany(field => PersonTraces.In(field.Text, known).Select(f => new PersonalDataFlag(field.Label, f.Kind, f.Text))).Distinct()];
    }

    private static IEnumerable<(string Label, string Text)> TextsOf(ListingContent content)
    {
        yield return ("Name", content.Name);
        yield return ("Summary", content.Summary);
        yield return ("Description", content.Description);
        foreach (var name in content.AlsoKnownAs) yield return ("Also known as", name);
        foreach (var tag in content.Tags) yield return ("Tags", tag);
        foreach (var link in content.OtherLinks) yield return ("Other links", link.Label + " " + link.Url);
        yield return ("Effort to reuse it", content.ReuseEffort ?? "");
        yield return ("Skills to reuse it", content.ReuseSkills ?? "");
        yield return ("Data to reuse it", content.ReuseData ?? "");
        yield return ("Agreements to reuse it", content.ReuseAgreements ?? "");
    }
}
