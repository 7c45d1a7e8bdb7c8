using System.ComponentModel.DataAnnotations;
using CoeMap.Access;
using CoeMap.Audit;
using CoeMap.Database;
using CoeMap.Listings;
using CoeMap.Text;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Somebody asks the Centre to find a person or a thing that helps: a need that the Centre owns. Signing in is enough, without a profile.</summary>
public sealed class AskCentre(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    private const int MostADay = 5;

    /// <returns>Done with the id of the need.</returns>
    public async Task<Outcome> RunAsync(Me me, AskCentreInput input)
    {
        await using var db = await dbs.CreateDbContextAsync();
        if (await db.Needs.AsNoTracking().FirstOrDefaultAsync(n => n.OnceKey == input.OnceKey) is { } same) return same.OwnerId == me.PersonId ? Asked(same) : Outcome.Missing;
        var now = clock.GetUtcNow();
        var authority = await db.Organisations.Where(o => o.Slug == input.Authority).Select(o => (Guid?)o.Id).FirstOrDefaultAsync();
        if (!string.IsNullOrEmpty(input.Authority) && authority is null) return Outcome.Refuse("Choose your authority from the list, or none", nameof(input.Authority));
        if (await NeedRules.ObjectionAsync(db, me, input.Content, now) is { } objection) return objection;
        if (await db.Needs.CountAsync(n => n.OwnerId == me.PersonId && n.CentreSinceAt > now.AddDays(-1)) >= MostADay) return Outcome.Refuse("You have asked the Centre five times today. Go on tomorrow.");

        var need = Need.Start(input.OnceKey, me.PersonId, authority ?? me.OrganisationId, input.Content, now);
        need.GiveToCentre(now);
        need.Post(await NeedSlug.FreeAsync(db, need.Title), mayShow: false, now);
        db.Needs.Add(need);
        db.AuditEntries.Add(AuditEntry.Of("need.given-to-centre", need.Id, me.PersonId, now, after: Words.Of(NeedState.Open)));
        foreach (var staff in (await PeopleBehind.DeskAsync(db)).Addresses) db.OutgoingMails.Add(NeedLetter.AskedCentre(staff, need, now));
        if (await db.People.Where(p => p.Id == me.PersonId).Select(p => p.Email).FirstAsync() is { Length: > 0 } address) db.OutgoingMails.Add(NeedLetter.CentreLooks(address, need, now));
        if ((await db.TrySaveAsync()).IsWritten) return Asked(need);

        await using var again = await dbs.CreateDbContextAsync();
        return await again.Needs.AsNoTracking().FirstOrDefaultAsync(n => n.OnceKey == input.OnceKey) is { } first && first.OwnerId == me.PersonId ? Asked(first) : Outcome.Refuse("We have not got your question. Send it again");
    }

    private static Outcome.Done Asked(Need need) => new(need.Id, $"The Centre looks for somebody. Your reference is {Reference.Of(need.Id)}");
}

/// <summary>The question to the Centre.</summary>
public sealed class AskCentreInput : IValidatableObject
{
    /// <summary>The authority's slug.</summary>
    public string? Authority { get; set; }

    [Required(ErrorMessage = "Choose a theme")]
    public string? Theme { get; set; }
    public string? Problem { get; set; }
    public Guid OnceKey { get; set; }

    private string Words => PlainWords.Clean(Problem);

    public NeedContent Content => new(TitleOf(Words), Words, null, string.IsNullOrEmpty(Theme) ? [] : [Theme], null, null, ContactSeenBy.Nobody, AsksSuppliers: false);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Words.Length < Need.MinProblem) yield return new("Describe the problem in at least 20 characters", [nameof(Problem)]);
        if (Words.Length > Need.MaxProblem) yield return new("The problem must be 5,000 characters or fewer", [nameof(Problem)]);
    }

    // Its first sentence, or as many whole words as fit.
    private static string TitleOf(string words)
    {
        var line = words.Split('\n')[0].Trim();
        var sentence = line.Split(". ")[0].TrimEnd('.');
        if (sentence.Length < Need.MinTitle) sentence = PlainWords.Line(words);
        if (sentence.Length <= Need.MaxTitle) return sentence;
        var end = sentence.LastIndexOf(' ', Need.MaxTitle - 2);
        return sentence[..(end > 0 ? end : Need.MaxTitle - 1)] + "…";
    }
}
