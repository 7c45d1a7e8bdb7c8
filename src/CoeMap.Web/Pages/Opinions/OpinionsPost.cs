using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Web.Components;
using CoeMap.Web.Pages.Feedback;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Opinions;

/// <summary>POST /themes/{theme}/{area}/opinions: it carries no token, so that reading the question costs no cookie.</summary>
public static class OpinionsPost
{
    public static void MapOpinions(this IEndpointRouteBuilder app) => app.MapPost("/themes/{theme}/{area}/opinions", TakeAsync);

    private static async Task<IResult> TakeAsync(string theme, string area, HttpContext http, GiveOpinions give, BrowserKey browser, Flash flash, PublicAddress site)
    {
        if (!SameSite.Sent(http.Request, site)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status400BadRequest);

        var said = SaidIn(await http.Request.ReadFormAsync(http.RequestAborted));
        var me = http.Me();
        var key = browser.Read() ?? (me is null ? BrowserKey.New() : null);
        switch (await give.RunAsync(theme, area, said, new(me?.PersonId, key, ClientAddress.Of(http))))
        {
            case Outcome.Done done:
                if (me is null) browser.GiveIfMissing(key);
                flash.Say(done.Message, "You can change it here whenever you like.");
                return Results.Redirect($"/themes/{theme}/{area}");
            case Outcome.Refused refused:
                return WholePage.Of<OpinionsPage>(refused.Field.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status429TooManyRequests, (nameof(OpinionsPage.Theme), theme), (nameof(OpinionsPage.Area), area), (nameof(OpinionsPage.Said), said), (nameof(OpinionsPage.Refusal), refused.Message));
            default:
                return Results.NotFound();
        }
    }

    // A field an activity and question: “curating-technical-standards:managing.useful”. Whatever else is posted says nothing.
    private static Dictionary<string, StanceSet> SaidIn(IFormCollection form) => form.Keys.Select(k => k.Split('.')[0]).Distinct(StringComparer.Ordinal)
        .ToDictionary(k => k, k => new StanceSet(At(form, k, OpinionQuestion.Sound), At(form, k, OpinionQuestion.Scaled), At(form, k, OpinionQuestion.True), At(form, k, OpinionQuestion.Useful)), StringComparer.Ordinal);

    private static Stance? At(IFormCollection form, string activity, OpinionQuestion question) => Words.Parse<Stance>(form[OpinionField.Name(activity, question)]);
}

/// <summary>How a field of the form is called.</summary>
public static class OpinionField
{
    public static string Name(string activity, OpinionQuestion question) => $"{activity}.{Words.Of(question)}";
}
