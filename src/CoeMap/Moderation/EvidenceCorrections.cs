using CoeMap.Database;
using CoeMap.Evidence;

namespace CoeMap.Moderation;

/// <summary>Which facts a moderator corrected while publishing, before and after, as the author reads them.</summary>
internal static class EvidenceCorrections
{
    public static async Task<IReadOnlyList<Correction>> OfAsync(CoeMapDb db, EvidenceFacts submitted, EvidenceFacts published)
    {
        if (submitted == published) return [];
        var offer = await EvidenceChoices.ReadAsync(db, CancellationToken.None);
        var (names, practices) = (offer.OrganisationNames, offer.PracticeTexts);
        return [.. FactField.Of(submitted, names, practices).Zip(FactField.Of(published, names, practices))
            .Where(f => f.First.Text != f.Second.Text).Select(f => new Correction(f.First.Label, f.First.Text, f.Second.Text))];
    }
}
