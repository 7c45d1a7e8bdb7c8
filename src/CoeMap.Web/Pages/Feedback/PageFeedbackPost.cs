using System.Globalization;
using CoeMap.Email;
using CoeMap.Feedback;
using CoeMap.Web.Components;
using CoeMap.Web.SignedIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoeMap.Web.Pages.Feedback;

/// <summary>POST /feedback/page: the form at the foot of pages. It carries no token, because the page it stands on is cached for everybody.</summary>
public static class PageFeedbackPost
{
    private static readonly FieldProblem FromElsewhere = new("", "Your browser says that this was sent from another website, so we have not taken it. If you wrote it yourself, submit it again from here");

    public static async Task<IResult> TakeAsync(HttpContext http, GivePageFeedback give, BrowserKey browser, PublicAddress site)
    {
        var isOurs = SameSite.Sent(http.Request, site);
        if (!http.Request.HasFormContentType) return Results.StatusCode(isOurs ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var input = InputOf(form);
        if (!isOurs) return Again(input, [FromElsewhere], StatusCodes.Status403Forbidden);
        if (input.Problems() is { Count: > 0 } problems) return Again(input, problems, StatusCodes.Status422UnprocessableEntity);

        var sender = new SendingBrowser(ClientAddress.Of(http), browser.Read(), KeyOf(form["key"]), TimeOf(form["took"]), form["hp_field"]);
        switch (await give.RunAsync(input, sender))
        {
            case Outcome.Done done:
                browser.GiveIfMissing();
                return Results.Redirect($"/feedback/received/{done.Id}"); // 302 after POST: every browser asks for it with GET
            case Outcome.Refused refused:
                return Again(input, [new(refused.Field, refused.Message)], StatusCodes.Status429TooManyRequests);
            case var other:
                throw new InvalidOperationException($"Giving feedback does not answer {other}.");
        }
    }

    private static PageFeedbackInput InputOf(IFormCollection form) => new()
    {
        Page = form["page"],
        Nature = form["nature"],
        Summary = form["summary"],
        Details = form["details"],
        Role = form["role"],
        Organisation = form["org"],
        Email = form["email"],
    };

    private static Guid? KeyOf(string? key) => Guid.TryParse(key, out var id) ? id : null;

    private static int? TimeOf(string? took) => int.TryParse(took, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : null;

    /// <summary>The form once more, with everything that was typed and what to do about it.</summary>
    private static RazorComponentResult<WholeDocument> Again(PageFeedbackInput input, IReadOnlyList<FieldProblem> problems, int status) =>
        WholePage.Of<PageFeedbackAgain>(status, (nameof(PageFeedbackAgain.Input), input), (nameof(PageFeedbackAgain.Problems), problems));
}
