using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ListingsAndOrganisationsAreRelated : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "organisation_relations",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    word = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    said_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_relations", x => new { x.organisation_id, x.other_id });
                    table.ForeignKey(
                        name: "fk_organisation_relations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_relations_organisations_other_id",
                        column: x => x.other_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    word = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    said_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relations", x => new { x.listing_id, x.other_id, x.kind });
                    table.ForeignKey(
                        name: "fk_relations_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_relations_other_id",
                table: "organisation_relations",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_relations_other_id",
                table: "relations",
                column: "other_id");

            foreach (var shown in new[] { "relations", "organisation_relations" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {shown} FOR EACH STATEMENT EXECUTE FUNCTION announce_change();");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organisation_relations");

            migrationBuilder.DropTable(
                name: "relations");
        }
    }
}
