using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ColleaguesMeetAndListingsAnswer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "passed_on_listing_id",
                table: "page_feedback",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "browser_hash",
                table: "main_feedback",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "limited_at",
                table: "main_feedback",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "browser_hash",
                table: "listing_reports",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "limited_at",
                table: "listing_reports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(108)", maxLength: 108, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    online_link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    organiser = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listing_replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    feedback_id = table.Column<Guid>(type: "uuid", nullable: true),
                    said = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_down_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_replies_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_listing_replies_page_feedback_feedback_id",
                        column: x => x.feedback_id,
                        principalTable: "page_feedback",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_replies_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meeting_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    who = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    when = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    about = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    client_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    browser_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    spam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    limited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    answer = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_invitations", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_passed_on_listing_id",
                table: "page_feedback",
                column: "passed_on_listing_id");

            migrationBuilder.CreateIndex(
                name: "ix_events_ends_at",
                table: "events",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_events_once_key",
                table: "events",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_events_slug",
                table: "events",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_replies_by_id",
                table: "listing_replies",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_replies_feedback_id",
                table: "listing_replies",
                column: "feedback_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_replies_listing_id_published_at",
                table: "listing_replies",
                columns: new[] { "listing_id", "published_at" },
                filter: "taken_down_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitations_once_key",
                table: "meeting_invitations",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_invitations_received_at",
                table: "meeting_invitations",
                column: "received_at");

            migrationBuilder.AddForeignKey(
                name: "fk_page_feedback_listings_passed_on_listing_id",
                table: "page_feedback",
                column: "passed_on_listing_id",
                principalTable: "listings",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            // What was passed on before stays with the listing whose page it was about.
            migrationBuilder.Sql(
                "UPDATE page_feedback f SET passed_on_listing_id = l.id FROM listings l WHERE f.passed_on_at IS NOT NULL AND f.page = '/listings/' || l.slug;");

            // Visitors see these two, so their changes are announced.
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON listing_replies FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_page_feedback_listings_passed_on_listing_id",
                table: "page_feedback");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "listing_replies");

            migrationBuilder.DropTable(
                name: "meeting_invitations");

            migrationBuilder.DropIndex(
                name: "ix_page_feedback_passed_on_listing_id",
                table: "page_feedback");

            migrationBuilder.DropColumn(
                name: "passed_on_listing_id",
                table: "page_feedback");

            migrationBuilder.DropColumn(
                name: "browser_hash",
                table: "main_feedback");

            migrationBuilder.DropColumn(
                name: "limited_at",
                table: "main_feedback");

            migrationBuilder.DropColumn(
                name: "browser_hash",
                table: "listing_reports");

            migrationBuilder.DropColumn(
                name: "limited_at",
                table: "listing_reports");
        }
    }
}
