namespace CoeMap.Access;

/// <summary>Who is asking: the signed-in person and what they may do. A visitor is null.</summary>
/// <param name="PersonId">The signed-in person.</param>
/// <param name="Name">Their own name, empty until the profile is complete.</param>
/// <param name="HasProfile">Name and role are known.</param>
/// <param name="OrganisationId">The organisation they claim or belong to.</param>
/// <param name="IsConfirmed">That membership is confirmed; an unconfirmed one gives no rights.</param>
/// <param name="IsSteward">They speak for the organisation (confirmed members only).</param>
/// <param name="IsSupplier">The organisation they claim or belong to is a supplier, or they left one and no other has confirmed them yet; restricts, so a claim is enough.</param>
/// <param name="IsModerator">Centre staff: publishes, returns, hides.</param>
/// <param name="IsAdministrator">Appoints moderators, edits themes and glossary.</param>
/// <param name="IsOfPublicBody">A confirmed member of a public body: sees who lets itself be named to public bodies.</param>
public sealed record Me(
    Guid PersonId,
    string Name,
    bool HasProfile,
    Guid? OrganisationId,
    bool IsConfirmed,
    bool IsSteward,
    bool IsSupplier,
    bool IsModerator,
    bool IsAdministrator,
    bool IsOfPublicBody)
{
    /// <summary>Centre staff whose session has not shown a code from their app yet: the two rights above are withheld until it has.</summary>
    public bool AwaitsSecondFactor { get; init; }

    /// <summary>Centre staff, whether their rights are withheld or not.</summary>
    public bool MayUseSecondFactor => AwaitsSecondFactor || IsModerator || IsAdministrator;

    /// <summary>The organisation whose listings this person may edit as its steward; null for everybody else.</summary>
    public Guid? StewardOf => IsSteward && IsConfirmed ? OrganisationId : null;
}
