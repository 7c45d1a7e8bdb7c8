using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ColleaguesSayWhatTheyNeed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(108)", maxLength: 108, nullable: true),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    problem = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    context = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    themes = table.Column<List<string>>(type: "text[]", nullable: false),
                    system_slug = table.Column<string>(type: "character varying(60)", nullable: true),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                    contact_seen_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    suppliers_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    centre_since_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hidden_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    what_happened = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    nudges = table.Column<int>(type: "integer", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    key_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    search_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('public.coemap', title), 'A') ||\nsetweight(to_tsvector('public.coemap', problem || ' ' || coalesce(context, '')), 'D')", stored: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_needs", x => x.id);
                    table.ForeignKey(
                        name: "fk_needs_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_needs_people_owner_id",
                        column: x => x.owner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_needs_technologies_system_slug",
                        column: x => x.system_slug,
                        principalTable: "technologies",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(108)", maxLength: 108, nullable: false),
                    appears_as = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    helps_with = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    shown_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    search_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "to_tsvector('public.coemap', helps_with)", stored: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profiles", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_profiles_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "need_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    need_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need_offers", x => x.id);
                    table.ForeignKey(
                        name: "fk_need_offers_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_need_offers_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_need_offers_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_need_offers_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_need_offers_listing_id",
                table: "need_offers",
                column: "listing_id");

            migrationBuilder.CreateIndex(
                name: "ix_need_offers_need_id_offered_at",
                table: "need_offers",
                columns: new[] { "need_id", "offered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_need_offers_once_key",
                table: "need_offers",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_need_offers_organisation_id",
                table: "need_offers",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_need_offers_person_id",
                table: "need_offers",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_needs_key_hash",
                table: "needs",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_once_key",
                table: "needs",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_organisation_id",
                table: "needs",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_needs_owner_id",
                table: "needs",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_needs_posted_at",
                table: "needs",
                column: "posted_at",
                descending: new bool[0],
                filter: "shown_at IS NOT NULL AND hidden_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_needs_search_vector",
                table: "needs",
                column: "search_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_needs_slug",
                table: "needs",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_needs_system_slug",
                table: "needs",
                column: "system_slug");

            migrationBuilder.CreateIndex(
                name: "ix_needs_themes",
                table: "needs",
                column: "themes")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_profiles_search_vector",
                table: "profiles",
                column: "search_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_profiles_slug",
                table: "profiles",
                column: "slug",
                unique: true);

            // Visitors see it, so its changes are announced; the function stands since ChangesAreAnnounced, and this comes after it.
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON needs FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON need_offers FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "need_offers");

            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropTable(
                name: "needs");
        }
    }
}
