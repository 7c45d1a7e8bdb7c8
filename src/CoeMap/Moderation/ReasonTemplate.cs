namespace CoeMap.Moderation;

/// <summary>A reason that moderators give often, ready to use or to change.</summary>
/// <param name="Name">What it is about, for the list.</param>
/// <param name="Text">The words to the author.</param>
public sealed record ReasonTemplate(string Name, string Text)
{
    /// <summary>For returning and declining listings.</summary>
    public static readonly IReadOnlyList<ReasonTemplate> OfListings =
    [
        new("Say more plainly what it does", "The summary and description do not yet tell a colleague from another authority what this does and who it is for. Say what problem it solves, who uses it, and what somebody would need to use it too."),
        new("Personal data", "The text names or describes people who could be recognised. Remove names, contact details and small numbers of children, and submit it again."),
        new("On the map already", "This is on the map already. Edit the existing listing instead, so that colleagues find everything in one place."),
        new("Lead organisation is not right", "The lead organisation does not seem to be the one that leads this work. Choose the organisation that does, or tell us why it is right as it is."),
        new("Link does not work", "One of the links does not open. Check the addresses and submit it again."),
        new("Reads like an advertisement", "The text reads like an advertisement. Describe plainly what it does, where it is used, and what it costs."),
        new("Not data or digital work in children’s social care", "CoE Map holds data and digital work in English children’s social care. This does not seem to be part of it."),
    ];
}
