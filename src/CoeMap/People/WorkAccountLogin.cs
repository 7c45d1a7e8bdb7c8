namespace CoeMap.People;

/// <summary>A work account that an issuer has just proved: who signed in there, never whose mailbox it is.</summary>
/// <param name="Issuer">The issuer's own name, as it signs it; with the tenant for Entra ID.</param>
/// <param name="Subject">Whom it means; unchangeable there, and unlike an address given to nobody else later.</param>
/// <param name="Label">What people call this kind of account.</param>
public sealed record WorkAccountLogin(string Issuer, string Subject, string Label);
