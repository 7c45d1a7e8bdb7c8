using CoeMap.People;
using CoeMap.PersonalData;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace CoeMap.Tests.Shape;

/// <summary>Whatever may say who somebody is or what they wrote can be taken away as a file and erased, or it is said here why not.</summary>
public sealed class PersonalDataTests(Map map) : IClassFixture<Map>
{
    private const string Hash = "A keyed hash of which nobody makes an address; dropped after a day.";
    private const string Staff = "Words of the Centre about the sector, not of or about a person.";
    private const string Reference = "Reference data: names and codes of things, not of people.";
    private const string Secret = "The hash of a secret; it opens something and says nothing.";

    // A table, or table.column, and why nobody's request reaches it.
    private static readonly Dictionary<string, string> NotPersonal = new(StringComparer.Ordinal)
    {
        ["themes"] = Staff,
        ["focus_areas"] = Staff,
        ["glossary_terms"] = Staff,
        ["pages"] = Staff,
        ["page_revisions.slug"] = Staff,
        ["media_files.bytes"] = "A picture for the Centre's pages; its name and words are in the file.",
        ["organisations"] = "Of organisations; the confirmation mailbox is set by a moderator and is a team's, not a person's.",
        ["statistical_neighbours"] = Reference,
        ["ofsted_outcomes"] = Reference,
        ["technologies"] = Reference,
        ["participations"] = "Organisations only.",
        ["relations"] = "Between listings, with a source's word and address: part of what is published.",
        ["organisation_relations"] = "Organisations only, with a source's word and address.",
        ["listings"] = "What is published about work; its author is exported and led to nobody. Names in it are reported and taken out by an edit.",
        ["evidence_items"] = "What is published about work; who added it stands on the proposal.",
        ["search_words"] = "Learned from what is published.",
        ["learned_texts"] = "Learned from what is published.",
        ["search_tallies"] = "Nobody knows whose search it was; what looks like a person's is never counted.",
        ["import_rows"] = "What a file says about work: people, addresses and numbers are taken out before and stand in awaited_consents. What is accepted is a revision, which has its own.",
        ["awaited_consents.import_id"] = "The import; its importer is asked about there.",
        ["file_aliases"] = "Short words for organisations and listings.",
        ["link_checks"] = "Addresses that published listings give, and what their servers answered.",
        ["former_addresses"] = "Addresses of things.",
        ["published_changes"] = "Ids of things that are or were shown.",
        ["data_protection_keys"] = "Keys of the site.",
        ["sign_in_codes.code_hash"] = Secret,
        ["sign_in_codes.client_hash"] = Hash,
        ["second_factors.sealed_secret"] = "A secret of theirs: it is said that there is one, erased, never shown.",
        ["recovery_codes"] = "Hashes of random codes; they go with the second factor.",
        ["outgoing_mails.thread_key"] = "A word for a thing, with its id.",
        ["outgoing_mails.unsubscribe_path"] = "A path of this site, forgotten once sent.",
        ["person_tokens.value"] = "A secret of theirs: named in the file, erased, never shown.",
        ["people.security_stamp"] = "A random number that ends sign-ins; new after erasing.",
        ["people.concurrency_stamp"] = "A random number.",
        ["page_feedback.client_hash"] = Hash,
        ["page_feedback.browser_hash"] = Hash,
        ["page_feedback.repeat_hash"] = Hash,
        ["main_feedback.browser_hash"] = Hash,
        ["listing_reports.browser_hash"] = Hash,
        ["meeting_invitations.client_hash"] = Hash,
        ["meeting_invitations.browser_hash"] = Hash,
        ["events"] = Staff,
        ["main_feedback.client_hash"] = Hash,
        ["activity_opinions.client_hash"] = Hash,
        ["activity_opinions.voice_hash"] = "A keyed hash of a random number in a cookie; dropped when the cookie is over.",
        ["listing_reports.client_hash"] = Hash,
        ["public_answers.link"] = "A path of this site.",
        ["outgoing_mails.once_key"] = "A word of the job that wrote it, with ids.",
    };

    // Columns of any table: the random number of one opening of a form, and the hash of a link's secret.
    private static readonly string[] Random = ["OnceKey", "KeyHash"];

    [Fact]
    public void Every_column_that_may_hold_somebody_is_exported_and_erased_or_named_here()
    {
        using var db = map.Db();
        var shown = Holding.All.SelectMany(h => h.Shown.Select(name => (h.Thing, name))).ToHashSet();
        var missing = from entity in db.Model.GetEntityTypes()
                      let table = entity.GetTableName()
                      from property in entity.GetProperties()
                      let column = $"{table}.{property.GetColumnName()}"
                      where MayHoldSomebody(property) && !shown.Contains((entity.ClrType, property.Name))
                      where !NotPersonal.ContainsKey(table) && !NotPersonal.ContainsKey(column)
                      select $"{column}: give it a Holding (PersonalData/Holding.cs) that shows and erases it, or say here why it holds nobody.";

        House.None(missing);
    }

    [Fact]
    public void What_is_named_here_exists()
    {
        using var db = map.Db();
        var known = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}").Append(e.GetTableName()!)).ToHashSet(StringComparer.Ordinal);

        House.None(NotPersonal.Keys.Where(k => !known.Contains(k)).Select(k => $"{k} is no table or column any more."));
        House.None(from holding in Holding.All
                   from name in holding.Shown
                   where holding.Thing.GetProperty(name) is null
                   select $"{holding.GetType().Name} shows {holding.Thing.Name}.{name}, which is no property.");
    }

    /// <summary>Texts, JSON, bytes, and ids: but for a row's own, and for those that lead to a table without people.</summary>
    private static bool MayHoldSomebody(IProperty property)
    {
        if (property.IsConcurrencyToken || (Random.Contains(property.Name, StringComparer.Ordinal) && property.ClrType != typeof(string)) || property.GetComputedColumnSql() is not null) return false;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(Guid)) return !(property.IsPrimaryKey() && !property.IsForeignKey())
            && property.GetContainingForeignKeys().All(k => k.PrincipalEntityType.ClrType == typeof(Person));
        return !type.IsPrimitive && !type.IsEnum && type != typeof(DateTimeOffset) && type != typeof(DateOnly) && type != typeof(TimeSpan);
    }
}
