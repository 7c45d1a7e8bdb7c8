using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ListingsCarryEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "evidence_items",
                table: "listings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "evidence_strength",
                table: "listings",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "evidence_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    direction = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    design = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    practice = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    practice_area = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    strength = table.Column<int>(type: "integer", nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    weighed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    weigh_again_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_version = table.Column<int>(type: "integer", nullable: false),
                    first_published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_down_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seed_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_items_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    usefulness = table.Column<int>(type: "integer", nullable: false),
                    effort = table.Column<int>(type: "integer", nullable: false),
                    fit = table.Column<int>(type: "integer", nullable: false),
                    support = table.Column<int>(type: "integer", nullable: false),
                    context = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviews_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reviews_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_people_answered_by_id",
                        column: x => x.answered_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    base_version = table.Column<int>(type: "integer", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_proposals_evidence_items_item_id",
                        column: x => x.item_id,
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_evidence_proposals_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_evidence_proposals_organisations_author_organisation_id",
                        column: x => x.author_organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_proposals_people_author_id",
                        column: x => x.author_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_strengths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    strength = table.Column<int>(type: "integer", nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_strengths", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_strengths_evidence_items_item_id",
                        column: x => x.item_id,
                        principalTable: "evidence_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_items_listing_id",
                table: "evidence_items",
                column: "listing_id",
                filter: "taken_down_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_items_practice_area",
                table: "evidence_items",
                column: "practice_area",
                filter: "practice_area IS NOT NULL AND taken_down_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_items_published_at",
                table: "evidence_items",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_items_seed_key",
                table: "evidence_items",
                column: "seed_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_items_weigh_again_on",
                table: "evidence_items",
                column: "weigh_again_on",
                filter: "weigh_again_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_proposals_author_id_submitted_at",
                table: "evidence_proposals",
                columns: new[] { "author_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_proposals_author_organisation_id",
                table: "evidence_proposals",
                column: "author_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_proposals_item_id",
                table: "evidence_proposals",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_proposals_listing_id",
                table: "evidence_proposals",
                column: "listing_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_proposals_once_key",
                table: "evidence_proposals",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_proposals_submitted_at",
                table: "evidence_proposals",
                column: "submitted_at",
                filter: "state = 'submitted'");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_strengths_item_id_at",
                table: "evidence_strengths",
                columns: new[] { "item_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_answered_by_id",
                table: "reviews",
                column: "answered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_author_id",
                table: "reviews",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_once_key",
                table: "reviews",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviews_organisation_id",
                table: "reviews",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_submitted_at",
                table: "reviews",
                column: "submitted_at",
                filter: "state = 'submitted'");

            migrationBuilder.CreateIndex(
                name: "one_review_a_person_and_listing",
                table: "reviews",
                columns: new[] { "listing_id", "author_id" },
                unique: true,
                filter: "state IN ('submitted', 'returned', 'published')");

            migrationBuilder.CreateIndex(
                name: "published_reviews_of_a_listing",
                table: "reviews",
                column: "listing_id",
                filter: "state = 'published'");

            // Visitors see these three, so their changes are announced.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON evidence_items FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
                CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON evidence_strengths FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
                CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON reviews FOR EACH STATEMENT EXECUTE FUNCTION announce_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_proposals");

            migrationBuilder.DropTable(
                name: "evidence_strengths");

            migrationBuilder.DropTable(
                name: "reviews");

            migrationBuilder.DropTable(
                name: "evidence_items");

            migrationBuilder.DropColumn(
                name: "evidence_items",
                table: "listings");

            migrationBuilder.DropColumn(
                name: "evidence_strength",
                table: "listings");
        }
    }
}
