using CoeMap.Database;
using CoeMap.Email;

namespace CoeMap.Adoption;

/// <summary>The mails of the ledger. They carry nothing that a claimant wrote: what was said stands on the page behind the link.</summary>
internal static class AdoptionLetters
{
    /// <summary>Asks whether a claim is right, with a link of its own for each who can answer.</summary>
    public static void AskToConfirm(CoeMapDb db, AdoptionEntry entry, string organisation, string listing, IEnumerable<Mouth> mouths, DateTimeOffset now)
    {
        foreach (var mouth in mouths)
        {
            var address = NewLink(db, entry, mouth, now);
            var body = $"Hello,\n\nSomebody has told CoE Map that {organisation} {UseVerb.Of(entry.Stage)} “{listing}”{Since(entry)}. It counts, and shows the name of {organisation}, only once {organisation} confirms it.\n\n"
                + $"Say whether it is right, and who may see the name:\n{address}\n\n{LinkWords(now)} If you do nothing, nothing is shown.\n{StewardWords(mouth)}\nCoE Map\n";
            db.OutgoingMails.Add(OutgoingMail.Write(mouth.Address, $"Is this right? {organisation} and {listing}", body, now, secret: true, thread: $"adoption-{entry.OrganisationId:N}-{entry.ListingId:N}"));
        }
    }

    /// <summary>A year on: still right, changed, or stopped?</summary>
    public static void AskAgain(CoeMapDb db, AdoptionEntry entry, string organisation, string listing, IEnumerable<Mouth> mouths, DateTimeOffset now)
    {
        foreach (var mouth in mouths)
        {
            var address = NewLink(db, entry, mouth, now);
            var body = $"Hello,\n\nIn {UseDates.Month(entry.StillRightAt!.Value)} {organisation} said that it {UseVerb.Of(entry.Stage)} “{listing}”. Is that still so?\n\n"
                + $"Still right:\n{address}\n\nIt has changed:\n{address}/changed\n\nWe stopped:\n{address}/stopped\n\n"
                + $"{LinkWords(now)} Without an answer by then, the map says that it is not confirmed since {UseDates.Month(entry.StillRightAt!.Value)}, and does not count it.\n{StewardWords(mouth)}\nCoE Map\n";
            db.OutgoingMails.Add(OutgoingMail.Write(mouth.Address, $"Still right? {organisation} and {listing}", body, now, secret: true, thread: $"adoption-{entry.OrganisationId:N}-{entry.ListingId:N}"));
        }
    }

    private static string NewLink(CoeMapDb db, AdoptionEntry entry, Mouth mouth, DateTimeOffset now)
    {
        var key = LinkKey.New();
        db.AdoptionLinks.Add(AdoptionLink.Send(entry.Id, LinkKey.HashOf(key), mouth.As, mouth.PersonId, mouth.Address, now));
        return $"{OutgoingMail.Site}/connect/answer/{key}";
    }

    private static string Since(AdoptionEntry entry) => entry.SinceYear is null ? "" : $" since {UseDates.Since(entry.SinceYear, entry.SinceMonth)}";

    private static string LinkWords(DateTimeOffset now) => $"The link works once, until {UseDates.Day(now + AdoptionLink.Life)}.";

    private static string StewardWords(Mouth mouth) =>
        mouth.As is SpokeAs.Steward ? $"\nYou are asked as a steward. Everything that waits for you: {OutgoingMail.Site}/contribute/organisation\n" : "";
}
