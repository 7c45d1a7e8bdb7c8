using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ReadersJudgeActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activity_opinions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voice_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    client_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    sound = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    scaled = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    holds_true = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    useful = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_opinions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activity_opinions_activity",
                table: "activity_opinions",
                column: "activity");

            migrationBuilder.CreateIndex(
                name: "ix_activity_opinions_client_hash_given_at",
                table: "activity_opinions",
                columns: new[] { "client_hash", "given_at" },
                filter: "client_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_activity_opinions_person_id_activity",
                table: "activity_opinions",
                columns: new[] { "person_id", "activity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_opinions_voice_hash_activity",
                table: "activity_opinions",
                columns: new[] { "voice_hash", "activity" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_opinions");
        }
    }
}
