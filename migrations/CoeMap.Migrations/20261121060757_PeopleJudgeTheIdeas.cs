using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class PeopleJudgeTheIdeas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "main_feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    page = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    organisation = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    comments = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    reached = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    client_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    spam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_main_feedback", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_main_feedback_client_hash_started_at",
                table: "main_feedback",
                columns: new[] { "client_hash", "started_at" },
                filter: "client_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_main_feedback_key_hash",
                table: "main_feedback",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_main_feedback_sent_at",
                table: "main_feedback",
                column: "sent_at",
                filter: "sent_at IS NOT NULL AND spam IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "main_feedback");
        }
    }
}
