using CoeMap.Needs;
using CoeMap.Web.Govuk;

namespace CoeMap.Web.Pages.Needs;

/// <summary>Where a need may go from where it stands.</summary>
internal static class NeedMoveChoices
{
    public static IEnumerable<Choice> From(NeedState state)
    {
        if (state == NeedState.Open) yield return Of(NeedState.Matched, "Matched: we are talking to somebody who may help");
        if (state == NeedState.Matched) yield return Of(NeedState.Open, "Open again: it came to nothing");
        yield return Of(NeedState.Met, "Met: we have what we needed");
        yield return Of(NeedState.Closed, "Closed: we do not need it any more, or found nothing");
    }

    private static Choice Of(NeedState state, string text) => new(state.ToString(), text);
}
