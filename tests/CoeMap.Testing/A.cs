using CoeMap.Testing.Making;

namespace CoeMap.Testing;

/// <summary>Makes things for tests: <c>await A.Listing().LedBy(kent).SavedIn(db)</c>. What a test does not say is made up, and unique.</summary>
public static class A
{
    /// <summary>A published one; say <c>Hidden()</c> for another.</summary>
    public static AListing Listing() => new();

    /// <summary>A draft of a new listing; say <c>Of(listing)</c>, <c>Submitted()</c>, <c>Returned(…)</c> … for others.</summary>
    public static ARevision Revision() => new();

    /// <summary>Somebody with a complete profile and no organisation.</summary>
    public static APerson Person() => new();

    public static APerson Moderator() => new APerson().Moderator();

    public static APerson Administrator() => new APerson().Administrator();

    /// <summary>A local authority.</summary>
    public static AnOrganisation Organisation() => new();

    /// <summary>What a reader said about a page; new, and left by somebody who wants no answer.</summary>
    public static APageFeedback PageFeedback() => new();

    /// <summary>A reader's report of a problem with a listing; it waits.</summary>
    public static AReport Report() => new();

    /// <summary>An open one that everybody sees; say <c>Draft()</c>, <c>NotLookedAt()</c> … for others.</summary>
    public static ANeed Need() => new();

    /// <summary>A question to a listing's contact, who has not answered; say <c>AtTheDesk()</c> for one without anybody.</summary>
    public static AConnection Connection() => new();

    /// <summary>What somebody lets colleagues see of them; say <c>SwitchedOff()</c> for one that nobody sees.</summary>
    public static AProfile Profile() => new();

    /// <summary>Who answers for a listing, seen with name and role; say <c>Invited</c> for one who has not answered.</summary>
    public static AContact Contact() => new();

    /// <summary>That somebody says a listing is their work; it waits.</summary>
    public static AListingClaim ListingClaim() => new();

    /// <summary>Somebody's view of the Centre's ideas; sent.</summary>
    public static AMainFeedback MainFeedback() => new();

    /// <summary>That an organisation uses a listing; it waits for the organisation's word.</summary>
    public static AUse Use() => new();

    /// <summary>A published piece of evidence: a comparison in three councils; say <c>ProposedIn(db)</c> for one that waits.</summary>
    public static SomeEvidence Evidence() => new();

    /// <summary>What a user makes of a listing; it waits, say <c>Published()</c> for another.</summary>
    public static AReview Review() => new();

    /// <summary>What a browser's voice makes of one of the Centre's activities.</summary>
    public static AnOpinion Opinion() => new();

    /// <summary>One of the Centre's pages; a draft, say <c>Published()</c> for another.</summary>
    public static APage Page() => new();

    /// <summary>An image for them: one red point.</summary>
    public static AMediaFile MediaFile() => new();

    /// <summary>That somebody follows a listing.</summary>
    public static AFollow Follow() => new();

    /// <summary>A meeting next week, for an hour and a half.</summary>
    public static AnEvent Event() => new();

    /// <summary>Somebody invites us to their meeting; it waits.</summary>
    public static AnInvitation Invitation() => new();

    /// <returns>A word no other test uses, for names and descriptions that a search must find.</returns>
    public static string UniqueWord() => Unique.Word();
}
