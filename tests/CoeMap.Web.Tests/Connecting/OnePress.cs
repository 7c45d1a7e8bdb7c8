namespace CoeMap.Web.Tests.Connecting;

/// <summary>The rows that one press of each form leaves, beside those it changes; a mail to all moderators counts as one.</summary>
internal static class OnePress
{
    public static readonly Dictionary<string, string> Leaves = new(StringComparer.Ordinal)
    {
        ["a use claimed"] = "adoption_entries +1, audit_entries +1",
        ["a claim confirmed from the mail"] = "audit_entries +1",
        ["a claim that is not right"] = "audit_entries +1",
        ["a listing that is still right"] = "audit_entries +1",
        ["a listing that has ended"] = "audit_entries +1, revisions +1",
        ["a question"] = "audit_entries +1, connection_links +1, connection_messages +1, connection_parties +2, connections +1, outgoing_mails +1",
        ["a reply: Answer"] = "audit_entries +1, connection_links +1, connection_messages +1, outgoing_mails +1",
        ["a reply: Accept, and share my email address"] = "audit_entries +1, connection_links +1, connection_messages +1, outgoing_mails +1",
        ["a reply: Decline"] = "audit_entries +1, connection_links +1, connection_messages +1, outgoing_mails +1",
        ["a reply: Ask somebody else to answer"] = "audit_entries +1, connection_links +1, connection_messages +1, connection_parties +1, outgoing_mails +1",
        ["an outcome"] = "audit_entries +1",
        ["a block"] = "audit_entries +1, connection_blocks +1",
        ["a concern"] = "audit_entries +1, concerns +1, outgoing_mails +1",
        ["a need begun"] = "audit_entries +1, needs +1",
        ["a need posted"] = "audit_entries +1, published_changes +1",
        ["an answer to a need"] = "audit_entries +1, need_offers +1, outgoing_mails +1",
        ["a need met"] = "audit_entries +1",
        ["a need met, from the nudge"] = "audit_entries +1",
        ["the Centre asked"] = "audit_entries +1, needs +1, outgoing_mails +2",
        ["something followed"] = "audit_entries +1, follows +1",
        ["something followed no more"] = "audit_entries +1, follows -1",
        ["a listing claimed"] = "audit_entries +1, listing_claims +1, outgoing_mails +1",
        ["a claim granted"] = "audit_entries +2, listing_contacts +1, outgoing_mails +1",
        ["a contact invited"] = "audit_entries +1, listing_contacts +1, outgoing_mails +1",
        ["an invitation: Accept"] = "audit_entries +1, outgoing_mails +1",
        ["an invitation: Decline"] = "audit_entries +1, outgoing_mails +1",
        ["an offer to be steward"] = "audit_entries +1",
        ["a colleague let join"] = "audit_entries +1, decisions +1, outgoing_mails +1",
        ["a profile saved"] = "audit_entries +1, profiles +1",
        ["a need hidden"] = "audit_entries +1, decisions +1, outgoing_mails +1",
        ["a request handed over"] = "audit_entries +1, connection_links +1, connection_parties +1, outgoing_mails +1",
    };
}
