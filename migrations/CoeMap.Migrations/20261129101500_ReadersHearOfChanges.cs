using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ReadersHearOfChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "published_changes",
                columns: table => new
                {
                    of = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    thing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_in = table.Column<ulong>(type: "xid8", nullable: false),
                    shown_in = table.Column<ulong>(type: "xid8", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_changes", x => new { x.of, x.thing_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_published_changes_changed_in_thing_id",
                table: "published_changes",
                columns: new[] { "changed_in", "thing_id" });

            migrationBuilder.Sql(
                """
                -- One row a thing that is or was shown; the transaction's number says in which order readers hear of it.
                CREATE FUNCTION public.note_published_change(what text, thing uuid, shown boolean, merged uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
                    INSERT INTO published_changes AS p (of, thing_id, changed_in, shown_in, changed_at, is_public, merged_into_id)
                    SELECT what, thing, pg_current_xact_id(), pg_current_xact_id(), now(), shown, merged
                    WHERE shown OR EXISTS (SELECT FROM published_changes b WHERE b.of = what AND b.thing_id = thing) -- what was never shown is nobody's business
                    ON CONFLICT (of, thing_id) DO UPDATE SET
                        changed_in = excluded.changed_in, changed_at = excluded.changed_at, is_public = excluded.is_public, merged_into_id = excluded.merged_into_id,
                        shown_in = CASE WHEN p.is_public THEN p.shown_in ELSE excluded.shown_in END;
                $$;

                CREATE FUNCTION public.note_listing_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM note_published_change('listing', coalesce(NEW.id, OLD.id), NEW.id IS NOT NULL AND NEW.hidden_at IS NULL, NEW.merged_into_id);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER notes_published_changes AFTER INSERT OR DELETE
                    OR UPDATE OF slug, content, users, in_use, hidden_at, merged_into_id, published_version, needs_owner_at, still_right_at ON public.listings
                    FOR EACH ROW EXECUTE FUNCTION public.note_listing_change();

                CREATE FUNCTION public.note_need_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM note_published_change('need', coalesce(NEW.id, OLD.id), NEW.id IS NOT NULL AND NEW.state <> 'draft' AND NEW.shown_at IS NOT NULL AND NEW.hidden_at IS NULL, NULL);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER notes_published_changes AFTER INSERT OR DELETE
                    OR UPDATE OF slug, title, problem, context, themes, system_slug, deadline, organisation_id, state, shown_at, hidden_at, what_happened ON public.needs
                    FOR EACH ROW EXECUTE FUNCTION public.note_need_change();

                -- An organisation that is merged goes; its address then leads to the one that stays, which the end of the transaction knows.
                CREATE FUNCTION public.note_organisation_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM note_published_change('organisation', coalesce(NEW.id, OLD.id), NEW.id IS NOT NULL,
                        CASE WHEN TG_OP = 'DELETE' THEN (SELECT a.thing_id FROM former_addresses a WHERE a.of = 'organisation' AND a.slug = OLD.slug) END);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER notes_published_changes AFTER INSERT
                    OR UPDATE OF slug, name, also_known_as, kind, region, website, gss_code, dfe_code, authority_type, latitude, longitude ON public.organisations
                    FOR EACH ROW EXECUTE FUNCTION public.note_organisation_change();
                CREATE CONSTRAINT TRIGGER notes_published_ends AFTER DELETE ON public.organisations DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION public.note_organisation_change();

                INSERT INTO published_changes (of, thing_id, changed_in, shown_in, changed_at, is_public, merged_into_id)
                SELECT 'listing', id, pg_current_xact_id(), pg_current_xact_id(), published_at, hidden_at IS NULL, merged_into_id FROM listings
                UNION ALL SELECT 'need', id, pg_current_xact_id(), pg_current_xact_id(), changed_at, true, NULL FROM needs WHERE state <> 'draft' AND shown_at IS NOT NULL AND hidden_at IS NULL
                UNION ALL SELECT 'organisation', id, pg_current_xact_id(), pg_current_xact_id(), added_at, true, NULL FROM organisations;

                -- The triggers write it, nobody else.
                REVOKE INSERT, UPDATE, DELETE ON published_changes FROM coemap_web;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION public.note_listing_change() CASCADE; DROP FUNCTION public.note_need_change() CASCADE; DROP FUNCTION public.note_organisation_change() CASCADE; DROP FUNCTION public.note_published_change(text, uuid, boolean, uuid);");

            migrationBuilder.DropTable(
                name: "published_changes");
        }
    }
}
