using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ReadersSayWhatTheyMakeOfAPage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "page_feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    summary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    details = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organisation = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    took_milliseconds = table.Column<int>(type: "integer", nullable: true),
                    spam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    limited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: true),
                    client_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    browser_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    repeat_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    assigned_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answer = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    passed_on_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_page_feedback", x => x.id);
                    table.ForeignKey(
                        name: "fk_page_feedback_people_assigned_to_id",
                        column: x => x.assigned_to_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_assigned_to_id",
                table: "page_feedback",
                column: "assigned_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_browser_hash_received_at",
                table: "page_feedback",
                columns: new[] { "browser_hash", "received_at" },
                filter: "browser_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_client_hash_received_at",
                table: "page_feedback",
                columns: new[] { "client_hash", "received_at" },
                filter: "client_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_once_key",
                table: "page_feedback",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_page",
                table: "page_feedback",
                column: "page");

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_received_at",
                table: "page_feedback",
                column: "received_at",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_page_feedback_repeat_hash_received_at",
                table: "page_feedback",
                columns: new[] { "repeat_hash", "received_at" },
                filter: "repeat_hash IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "page_feedback");
        }
    }
}
