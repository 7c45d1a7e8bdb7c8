using CoeMap.Evidence;

namespace CoeMap.Web.Pages.Map.Gaps;

/// <summary>Where a cell of the gap map leads: to what is known there, and where nobody has looked to the forms that could fill it.</summary>
public static class GapAddress
{
    public static string Of(GapRow row, GapCell cell, GapQuestion question) => $"/map/evidence/{row.Slug}/{Words.Of(cell.Outcome)}{question.Query}";

    /// <summary>A page of the listings in a cell.</summary>
    public static string OfPage(string area, EvidenceOutcome outcome, GapQuestion question, int page) =>
        $"/map/evidence/{area}/{Words.Of(outcome)}{question.Query}{(question.IsNarrowed ? '&' : '?')}page={page}#listings";

    /// <summary>The form of a new listing, with the focus area and its theme chosen.</summary>
    public static string ToRegister(string area, EvidenceOutcome outcome) => "/contribute/new-listing" + Cell(area, outcome);

    /// <summary>The form of a new need, with a first line and the theme filled in.</summary>
    public static string ToNeed(string area, EvidenceOutcome outcome) => "/needs/new" + Cell(area, outcome);

    private static string Cell(string area, EvidenceOutcome outcome) => $"?area={area}&outcome={Words.Of(outcome)}";
}
