using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class StaffAnswerInPublic : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "public_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    feedback_id = table.Column<Guid>(type: "uuid", nullable: true),
                    said = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    did = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_public_answers_page_feedback_feedback_id",
                        column: x => x.feedback_id,
                        principalTable: "page_feedback",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_public_answers_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_public_answers_by_id",
                table: "public_answers",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_answers_feedback_id",
                table: "public_answers",
                column: "feedback_id");

            migrationBuilder.CreateIndex(
                name: "ix_public_answers_published_at",
                table: "public_answers",
                column: "published_at",
                descending: new bool[0]);

            // Visitors see it, so its changes are announced; the function stands since ChangesAreAnnounced, and this comes after it.
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public_answers FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "public_answers");
        }
    }
}
