using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ReadersReportProblems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "listing_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    client_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    spam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_listing_reports_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_client_hash_received_at",
                table: "listing_reports",
                columns: new[] { "client_hash", "received_at" },
                filter: "client_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_listing_id",
                table: "listing_reports",
                column: "listing_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_once_key",
                table: "listing_reports",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_reports_received_at",
                table: "listing_reports",
                column: "received_at",
                filter: "state = 'waiting' AND spam IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "listing_reports");
        }
    }
}
