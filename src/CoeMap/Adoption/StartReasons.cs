using System.Globalization;
using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Adoption;

/// <summary>Why a listing is suggested to an authority, in words that a reader can check. What says nothing weighs nothing.</summary>
internal static class StartReasons
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="listing">What may be suggested.</param>
    /// <param name="mine">The authority that asks.</param>
    /// <param name="users">Its statistical neighbours that are named as using it, the nearest first.</param>
    public static StartSuggestion Of(StartCandidate listing, StartPeer mine, IReadOnlyList<StartPeer> users)
    {
        var reasons = new List<(int Weight, string Words)>();
        var stronger = users.Select(u => (User: u, Areas: u.Ofsted.StrongerThan(mine.Ofsted))).Where(u => u.Areas.Count > 0).ToList();
        if (stronger.Count > 0) reasons.Add((12 * Math.Min(stronger.Count, 3), Judged(stronger[0].User.Name, stronger[0].User.Ofsted!, mine.Name, mine.Ofsted!, stronger[0].Areas[0])));
        if (users.Count > 0) reasons.Add((10 * Math.Min(users.Count, 5), $"{Names(users)} {(users.Count == 1 ? "uses" : "use")} it: {(users.Count == 1 ? "one" : users.Count.ToString(English))} of the ten authorities most like {mine.Name}."));
        else if (listing.Users > 0) reasons.Add((4, listing.Users == 1 ? "One organisation has confirmed that it uses it." : $"{listing.Users.ToString("N0", English)} organisations have confirmed that they use it."));
        if (mine.SystemSlug is { } system && listing.WorksWith.Contains(system, StringComparer.Ordinal)) reasons.Add((5, $"It works with {mine.System}, which {mine.Name} has."));
        if (listing.Cost is CostBand.Free) reasons.Add((4, "It is free."));
        if (listing.RunsIn.Contains("browser", StringComparer.Ordinal)) reasons.Add((3, "Low effort: it runs in a browser, with nothing to install."));
        else if (listing.RunsIn.Contains("spreadsheet", StringComparer.Ordinal)) reasons.Add((3, "Low effort: it runs in a spreadsheet."));
        if (reasons.Count > 0 && listing.ChildData is ChildData.None) reasons.Add((1, "It needs no data about single children."));
        else if (reasons.Count > 0 && listing.ChildData is ChildData.StaysOnYourMachine) reasons.Add((1, "Data about single children stays on your machine."));

        var weight = reasons.Sum(r => r.Weight) + (listing.Stage is Stage.Live ? 2 : 0) - (listing.NeedsOwner ? 2 : 0);
        var ask = stronger.Select(s => s.User).Concat(users).FirstOrDefault();
        return new(
            listing.Id, listing.Slug, listing.Name, listing.Summary, listing.Kind, listing.Stage, [.. reasons.OrderByDescending(r => r.Weight).Select(r => r.Words)], weight,
            ask is null ? new(listing.LeadId, listing.LeadSlug, listing.Lead) : new(ask.Id, ask.Slug, ask.Name));
    }

    private static string Judged(string user, OfstedOutcome theirs, string mine, OfstedOutcome ours, OfstedArea area) =>
        $"{user} uses it. Ofsted judged {user} “{Grade(theirs, area)}”{(area is OfstedArea.Overall ? " overall" : $" for {Words.Label(area).ToLowerInvariant()}")} (report of {Month(theirs)}) and {mine} “{Grade(ours, area)}” (report of {Month(ours)}).";

    private static string Grade(OfstedOutcome outcome, OfstedArea area) => outcome.GradeOf(area) is { } grade ? Words.Label(grade).ToLowerInvariant() : "not graded";

    private static string Month(OfstedOutcome outcome) => outcome.PublishedOn.ToString("MMMM yyyy", English);

    private static string Names(IReadOnlyList<StartPeer> users) => users.Count switch
    {
        1 => users[0].Name,
        2 => $"{users[0].Name} and {users[1].Name}",
        3 => $"{users[0].Name}, {users[1].Name} and {users[2].Name}",
        _ => $"{users[0].Name}, {users[1].Name} and {(users.Count - 2).ToString(English)} others",
    };
}
