using CoeMap.Email;
using CoeMap.Following;
using CoeMap.Web.Pages.Feedback;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Following.Shortlist;

/// <summary>POST /shortlist: adds, removes, keeps a list that was sent, or empties it. It carries no token, because its buttons stand on pages that are kept for everybody.</summary>
public static class ShortlistPost
{
    public static WebApplication MapShortlist(this WebApplication app)
    {
        app.MapPost("/shortlist", TakeAsync).WithOrder(-1); // before the page, which would ask for a token
        return app;
    }

    private static async Task<IResult> TakeAsync(HttpContext http, ShortlistCookie shortlist, Flash flash, PublicAddress site)
    {
        if (!SameSite.Sent(http.Request, site)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var (mine, added, removed) = (shortlist.Read(), Ids(form["add"]), Ids(form["remove"]));
        Guid[] wanted = [.. mine.Concat(added).Except(removed)];
        if (form.ContainsKey("clear")) wanted = [];
        if (wanted.Length > ReadShortlist.Most)
        {
            flash.Say($"A shortlist holds {ReadShortlist.Most} listings", "Remove one, then add the next.");
            return Results.Redirect("/shortlist");
        }

        if (!wanted.SequenceEqual(mine)) shortlist.Write(wanted);
        if (added.Count > 0) flash.Say(added.Count == 1 ? "It is on your shortlist" : "They are on your shortlist");
        return Results.Redirect("/shortlist"); // 302 after POST: every browser asks for it with GET
    }

    private static List<Guid> Ids(IEnumerable<string?> values) => [.. values.Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(ReadShortlist.Most + 1)];
}
