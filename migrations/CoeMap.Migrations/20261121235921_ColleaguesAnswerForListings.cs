using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ColleaguesAnswerForListings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "listing_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    invited_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    key_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appearance = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    since_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_contacts_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_listing_contacts_people_invited_by_id",
                        column: x => x.invited_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_listing_contacts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_listing_contacts_invited_by_id",
                table: "listing_contacts",
                column: "invited_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_contacts_key_hash",
                table: "listing_contacts",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_contacts_listing_id_email",
                table: "listing_contacts",
                columns: new[] { "listing_id", "email" },
                unique: true,
                filter: "ended_at IS NULL AND email IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_listing_contacts_listing_id_person_id",
                table: "listing_contacts",
                columns: new[] { "listing_id", "person_id" },
                unique: true,
                filter: "ended_at IS NULL AND person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_listing_contacts_once_key",
                table: "listing_contacts",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_contacts_person_id",
                table: "listing_contacts",
                column: "person_id");

            // Visitors see it, so its changes are announced; the function stands since ChangesAreAnnounced, and this comes after it.
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON listing_contacts FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "listing_contacts");
        }
    }
}
