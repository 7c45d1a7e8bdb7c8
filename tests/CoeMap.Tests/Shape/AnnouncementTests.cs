using CoeMap.Database;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Shape;

public sealed class AnnouncementTests(Map map) : IClassFixture<Map>
{
    // Nothing of these stands on a page for everybody. What begins to moves out of here and gets the trigger.
    private static readonly string[] NotShown =
    [
        "revisions", "decisions", "takings", "memberships", "organisation_proposals", "sign_in_codes", "second_factors", "recovery_codes", "person_claims", "person_logins",
        "person_tokens", "audit_entries", "outgoing_mails", "data_protection_keys", "page_feedback", "listing_reports", "main_feedback",
        "adoption_links", "evidence_proposals", "listing_claims", "profiles",
        "connections", "connection_parties", "connection_links", "connection_messages", "connection_blocks", "concerns",
        "follows", "digest_choices", "digests", "meeting_invitations", "listing_review_links", "link_checks", "listing_reads",
        "imports", "import_rows", "awaited_consents", "file_aliases",
        "published_changes", // told of by what changed, and never kept
    ];

    // Drafts and history, of which pages holds what is published; images, which never change.
    private static readonly string[] BehindThePages = ["page_revisions", "media_files"];

    // Shown by pages that are rendered for every reader.
    private static readonly string[] ShownFresh = ["activity_opinions"];

    // What search learns from the tables above, and says itself when it has learned.
    private static readonly string[] Learned = ["search_words", "learned_texts", "search_tallies"];

    [Fact]
    public async Task Every_table_that_visitors_see_announces_its_changes()
    {
        await using var db = map.Db();
        var tables = db.Model.GetRelationalModel().Tables.Select(t => t.Name).Except([.. NotShown, .. ShownFresh, .. BehindThePages, .. Learned], StringComparer.Ordinal);
        var announced = await db.Database.SqlQuery<string>(
            $"SELECT tgrelid::regclass::text AS \"Value\" FROM pg_trigger WHERE tgname = {Announcements.Trigger}").ToListAsync();

        House.None(tables.Except(announced, StringComparer.Ordinal).Select(t => $"{t}: give it the trigger, or say here that no visitor sees it (Database/Announcements.cs)."));
    }
}
