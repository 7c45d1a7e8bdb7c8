using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class AuthoritiesStandOnAMap : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hexagons",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grid_column = table.Column<int>(type: "integer", nullable: false),
                    grid_row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hexagons", x => x.organisation_id);
                    table.ForeignKey(
                        name: "fk_hexagons_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // The map shows it to everybody, so kept pages are told.
            migrationBuilder.Sql(
                "CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON hexagons FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hexagons");
        }
    }
}
