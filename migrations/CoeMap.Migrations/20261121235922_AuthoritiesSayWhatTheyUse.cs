using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class AuthoritiesSayWhatTheyUse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adoption_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    since_year = table.Column<int>(type: "integer", nullable: true),
                    since_month = table.Column<int>(type: "integer", nullable: true),
                    release = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    what_happened = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    claimed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_as = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    naming = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    still_right_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    asked_again_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lapsed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    refused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adoption_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_adoption_entries_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adoption_entries_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adoption_entries_people_claimed_by_id",
                        column: x => x.claimed_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_adoption_entries_people_confirmed_by_id",
                        column: x => x.confirmed_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "workplaces",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_management_system = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    system_stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    team_size = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    team_size_stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workplaces", x => x.organisation_id);
                    table.ForeignKey(
                        name: "fk_workplaces_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_workplaces_people_stated_by_id",
                        column: x => x.stated_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_workplaces_technologies_case_management_system",
                        column: x => x.case_management_system,
                        principalTable: "technologies",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "adoption_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    speaks_as = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    steward_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adoption_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_adoption_links_adoption_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "adoption_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_adoption_links_people_steward_id",
                        column: x => x.steward_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adoption_entries_claimed_by_id_claimed_at",
                table: "adoption_entries",
                columns: new[] { "claimed_by_id", "claimed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_adoption_entries_confirmed_by_id",
                table: "adoption_entries",
                column: "confirmed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_entries_once_key",
                table: "adoption_entries",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adoption_entries_organisation_id_listing_id_claimed_at",
                table: "adoption_entries",
                columns: new[] { "organisation_id", "listing_id", "claimed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_adoption_entries_still_right_at",
                table: "adoption_entries",
                column: "still_right_at",
                filter: "confirmed_at IS NOT NULL AND replaced_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "one_confirmed_use_a_listing",
                table: "adoption_entries",
                columns: new[] { "organisation_id", "listing_id" },
                unique: true,
                filter: "confirmed_at IS NOT NULL AND replaced_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "one_waiting_use_a_listing",
                table: "adoption_entries",
                columns: new[] { "organisation_id", "listing_id" },
                unique: true,
                filter: "confirmed_at IS NULL AND refused_at IS NULL AND replaced_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "who_uses_a_listing",
                table: "adoption_entries",
                column: "listing_id",
                filter: "confirmed_at IS NOT NULL AND replaced_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_links_entry_id",
                table: "adoption_links",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_links_key_hash",
                table: "adoption_links",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adoption_links_sent_at",
                table: "adoption_links",
                column: "sent_at",
                filter: "\"to\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_links_steward_id",
                table: "adoption_links",
                column: "steward_id");

            migrationBuilder.CreateIndex(
                name: "ix_workplaces_case_management_system",
                table: "workplaces",
                column: "case_management_system");

            migrationBuilder.CreateIndex(
                name: "ix_workplaces_stated_by_id",
                table: "workplaces",
                column: "stated_by_id");

            // Visitors see both, so their changes are announced.
            foreach (var table in new[] { "adoption_entries", "workplaces" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adoption_links");

            migrationBuilder.DropTable(
                name: "workplaces");

            migrationBuilder.DropTable(
                name: "adoption_entries");
        }
    }
}
