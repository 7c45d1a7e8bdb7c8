using CoeMap.Database;
using CoeMap.Email;
using CoeMap.Listings;
using CoeMap.People;
using CoeMap.Testing;
using CoeMap.Testing.Browsing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Web.Tests.Connecting;

/// <summary>Each form of this part of the site arrives twice at the same moment, and once more afterwards: written is what one would have written, and nobody reads an error.</summary>
public sealed class PressingTwiceAtOnce(Site site) : IClassFixture<Site>
{
    private (Visitor, Person)? member;
    private readonly Dictionary<string, Func<CoeMapDb, Task<(Visitor, string Button)>>> forms = [];

    [Fact]
    public async Task leaves_what_one_press_leaves_and_says_no_error()
    {
        Use();
        Talk();
        Ask();
        AnswerForListings();
        Belong();
        var wrong = new List<string>();
        foreach (var (name, open) in forms)
        {
            var (rows, said) = await Written(open);
            if (rows != OnePress.Leaves.GetValueOrDefault(name)) wrong.Add($"{name}: one press leaves {OnePress.Leaves.GetValueOrDefault(name)}, three leave {rows}");
            wrong.AddRange(said.Select(words => $"{name}: {words}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private void Use()
    {
        forms["a use claimed"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo($"/connect/use/{(await A.Listing().SavedIn(db)).Slug}");
            visitor.Choose("What is true?", "We use this");
            return (visitor, "Send");
        };
        forms["a claim confirmed from the mail"] = async db => (await At($"/connect/answer/{await A.Use().AskedIn(db)}"), "Right, and name us");
        forms["a claim that is not right"] = async db => (await At($"/connect/answer/{await A.Use().AskedIn(db)}"), "It is not right");
        forms["a listing that is still right"] = async db => (await At($"/connect/still-right/{await AskedWhetherRight(db)}"), "Still right");
        forms["a listing that has ended"] = async db =>
        {
            var visitor = await At($"/connect/still-right/{await AskedWhetherRight(db)}/ended");
            visitor.Fill("What became of it?", "The funding ended and the region has the code.");
            return (visitor, "Send");
        };
    }

    private void Talk()
    {
        forms["a question"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo($"/connect/ask?listing={(await A.Listing().SavedIn(db)).Slug}");
            visitor.Fill("Your message", "May we use it for our placements team?");
            return (visitor, "Send");
        };
        foreach (var reply in new[] { "Answer", "Accept, and share my email address", "Decline", "Ask somebody else to answer" })
        {
            forms[$"a reply: {reply}"] = async db =>
            {
                var visitor = await At($"/connect/reply/{(await A.Connection().SavedIn(db)).Key}");
                visitor.Choose("What do you want to do?", reply);
                if (reply is "Decline") visitor.Choose("If you decline: why?", "I have no time for it");
                visitor.Fill("Your words (optional unless you answer)", "Such as they are.");
                return (visitor, "Send");
            };
        }

        forms["an outcome"] = async db => (await At($"/connect/outcome/{await A.Connection().AskedForItsOutcome(db)}"), "We reused it");
        forms["a block"] = async db => (await At($"/connect/reply/{(await A.Connection().SavedIn(db)).Key}"), "Block");
        forms["a concern"] = async db =>
        {
            var visitor = await At($"/connect/reply/{(await A.Connection().SavedIn(db)).Key}");
            visitor.Fill("Report it to the Centre", "This is no question, it is an advertisement.");
            return (visitor, "Report");
        };
    }

    private void Ask()
    {
        forms["a need begun"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo("/needs/new");
            Needs.PostingANeed.FillNeed(visitor, $"{A.UniqueWord()} predicts demand");
            return (visitor, "Continue");
        };
        forms["a need posted"] = async db =>
        {
            var (visitor, owner) = await Member(db);
            var need = await A.Need().By(owner).Draft().SavedIn(db);
            await visitor.GoTo($"/needs/{need.Id}/check");
            return (visitor, "Post this need");
        };
        forms["an answer to a need"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo($"/needs/{(await A.Need().SavedIn(db)).Slug}/offer");
            visitor.Fill("How can you help?", "We did this last year and wrote it down.");
            return (visitor, "Send your answer");
        };
        forms["a need met"] = async db =>
        {
            var (visitor, owner) = await Member(db);
            var need = await A.Need().By(owner).SavedIn(db);
            await visitor.GoTo($"/needs/{need.Slug}/state");
            visitor.Choose($"“{need.Title}” is", "Met: we have what we needed");
            visitor.Fill("What happened", "A neighbour lent us theirs.");
            return (visitor, "Save");
        };
        forms["a need met, from the nudge"] = async db =>
        {
            var (need, key) = (await A.Need().SavedIn(db), LinkKey.New());
            need.GiveKey(LinkKey.HashOf(key), site.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            var visitor = await At($"/needs/answer/{key}");
            visitor.Choose("Why not?", "Met: we have what we needed");
            visitor.Fill("What happened", "A neighbour lent us theirs.");
            return (visitor, "Save what happened");
        };
        forms["the Centre asked"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo($"/needs/ask-the-centre?theme=data-as-a-resource&problem={A.UniqueWord()}+predicts+how+many+placements+we+need");
            return (visitor, "Ask the Centre");
        };
    }

    private void AnswerForListings()
    {
        forms["something followed"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo($"/follow/listings/{(await A.Listing().SavedIn(db)).Slug}");
            return (visitor, "Follow");
        };
        forms["something followed no more"] = async db =>
        {
            var (visitor, reader) = await Member(db);
            var listing = await A.Listing().SavedIn(db);
            await A.Follow().By(reader).Of(listing).SavedIn(db);
            await visitor.GoTo("/account/following");
            return (visitor, $"Stop following {listing.Name}");
        };
        forms["a listing claimed"] = async db =>
        {
            var (visitor, _) = await Member(db);
            await visitor.GoTo($"/contribute/claim/{(await A.Listing().SavedIn(db)).Slug}");
            visitor.Fill("What you have to do with it", "I wrote it and look after it.");
            visitor.Choose("What others may see", "My role only");
            return (visitor, "Send your claim");
        };
        forms["a claim granted"] = async db =>
        {
            var (visitor, author) = await Member(db);
            await visitor.GoTo($"/contribute/claims/{(await A.ListingClaim().To(await A.Listing().By(author).SavedIn(db)).SavedIn(db)).Id}");
            visitor.Choose("Do they answer for it?", "Yes: they may edit it and get its questions");
            return (visitor, "Record decision");
        };
        forms["a contact invited"] = async db =>
        {
            var (visitor, author) = await Member(db);
            await visitor.GoTo($"/contribute/contacts/{(await A.Listing().By(author).SavedIn(db)).Slug}");
            visitor.Fill("Their email address", $"{A.UniqueWord()}@people.example.org");
            return (visitor, "Send the invitation");
        };
        foreach (var answer in new[] { "Accept", "Decline" })
        {
            forms[$"an invitation: {answer}"] = async db =>
            {
                var (visitor, _) = await Member(db);
                await visitor.GoTo($"/contribute/contact/{await A.Contact().Invited(db)}");
                if (answer is "Accept") visitor.Choose("What others may see", "My role only");
                return (visitor, answer);
            };
        }
    }

    private void Belong()
    {
        forms["an offer to be steward"] = async db =>
        {
            var (visitor, _) = await Member(db, another: true);
            await visitor.GoTo("/contribute/organisation");
            return (visitor, "Offer to be a steward");
        };
        forms["a colleague let join"] = async db =>
        {
            var council = await A.Organisation().SavedIn(db);
            var joiner = await A.Person().At(council).SavedIn(db);
            var visitor = await site.SignedInAs((await A.Person().At(council).Steward().SavedIn(db)).Email!);
            await visitor.GoTo("/contribute/organisation");
            return (visitor, $"Let join: {joiner.Name}");
        };
        forms["a profile saved"] = async db =>
        {
            var (visitor, _) = await Member(db, another: true);
            await visitor.GoTo("/account/profile");
            visitor.Tick("Let colleagues find me");
            visitor.Fill("What you can help with", "Demand modelling for placements");
            return (visitor, "Save");
        };
        forms["a need hidden"] = async db =>
        {
            var visitor = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
            await visitor.GoTo($"/moderate/connections/needs/{(await A.Need().SavedIn(db)).Slug}");
            visitor.Fill("Reason", "It names a person.");
            return (visitor, "Hide it");
        };
        forms["a request handed over"] = async db =>
        {
            var colleague = await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db);
            var visitor = await site.SignedInAs((await A.Moderator().SavedIn(db)).Email!);
            await visitor.GoTo($"/moderate/connections/requests/{(await A.Connection().AtTheDesk().SavedIn(db)).Connection.Id}");
            visitor.Fill("Name, or organisation", colleague.Name!);
            await visitor.Press("Find");
            visitor.Choose("Whom do you ask?", colleague.Name!);
            return (visitor, "Hand it over");
        };
    }

    // What a scene leaves of everything but itself: it is set before the first count.
    private async Task<(string Rows, IReadOnlyList<string> Said)> Written(Func<CoeMapDb, Task<(Visitor, string)>> open)
    {
        await using var db = site.Db();
        var (visitor, button) = await open(db);
        var before = await CountAll(db);
        var pages = await visitor.PressAtOnceAndAgain(button);
        var after = await CountAll(db);
        var rows = after.Where(a => a.Value != before[a.Key]).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} {a.Value - before[a.Key]:+0;-0}");
        var said = pages.Where(p => (int)p.Status >= 400 || p.ErrorSummary.Count > 0).Select(p => $"{(int)p.Status} “{p.Heading}” {string.Join(' ', p.ErrorSummary)}");
        return (string.Join(", ", rows), [.. said]);
    }

    private static async Task<Dictionary<string, long>> CountAll(CoeMapDb db)
    {
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal);
        // Every moderator of earlier scenes gets a mail of what comes to the desk: counted is one.
        var sql = string.Join(" UNION ALL ", tables.Select(t => $"SELECT '{t}' AS name, count(*) AS rows FROM \"{t}\""))
            .Replace("count(*) AS rows FROM \"outgoing_mails\"", "count(DISTINCT (subject, CASE WHEN EXISTS (SELECT FROM people p WHERE p.email = outgoing_mails.\"to\" AND p.made_moderator_at IS NOT NULL) THEN '' ELSE id::text END)) AS rows FROM \"outgoing_mails\"", StringComparison.Ordinal);
#pragma warning disable EF1002 // names of tables from the model
        return await db.Database.SqlQueryRaw<TableRows>(sql).ToDictionaryAsync(t => t.Name, t => t.Rows, StringComparer.Ordinal);
#pragma warning restore EF1002
    }

    private async Task<Visitor> At(string path)
    {
        var visitor = site.Visitor();
        await visitor.GoTo(path);
        return visitor;
    }

    private async Task<(Visitor Visitor, Person Person)> Member(CoeMapDb db, bool another = false)
    {
        if (!another && member is { } same) return same;
        var person = await A.Person().At(await A.Organisation().SavedIn(db)).Confirmed().SavedIn(db);
        member = (await site.SignedInAs(person.Email!), person);
        return member.Value;
    }

    private async Task<string> AskedWhetherRight(CoeMapDb db)
    {
        var (key, author) = (LinkKey.New(), await A.Person().SavedIn(db));
        var listing = await A.Listing().By(author).Published(at: site.Clock.GetUtcNow().AddDays(-400)).SavedIn(db);
        listing.AskWhetherRight(site.Clock.GetUtcNow());
        db.ListingReviewLinks.Add(ListingReviewLink.Send(listing.Id, author.Id, LinkKey.HashOf(key), site.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return key;
    }

    private sealed record TableRows(string Name, long Rows);
}
