using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ColleaguesAreInTouch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "connection_blocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    blocked_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connection_blocks", x => x.id);
                    table.ForeignKey(
                        name: "fk_connection_blocks_people_blocked_id",
                        column: x => x.blocked_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_connection_blocks_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    document = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    asker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asker_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    their_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_as = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_because = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    decline_words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    address_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grant_link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    grant_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connections", x => x.id);
                    table.ForeignKey(
                        name: "fk_connections_listings_listing_id",
                        column: x => x.listing_id,
                        principalTable: "listings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_connections_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_connections_organisations_asker_organisation_id",
                        column: x => x.asker_organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_connections_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_connections_organisations_their_organisation_id",
                        column: x => x.their_organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_connections_people_address_of_id",
                        column: x => x.address_of_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_connections_people_asker_id",
                        column: x => x.asker_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_connections_people_to_person_id",
                        column: x => x.to_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "concerns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concerns", x => x.id);
                    table.ForeignKey(
                        name: "fk_concerns_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_concerns_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_concerns_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_concerns_people_settled_by_id",
                        column: x => x.settled_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "connection_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    spoke_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    outcome_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connection_parties", x => x.id);
                    table.ForeignKey(
                        name: "fk_connection_parties_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_connection_parties_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "connection_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    renewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connection_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_connection_links_connection_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "connection_parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "connection_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    connection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connection_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_connection_messages_connection_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "connection_parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_connection_messages_connections_connection_id",
                        column: x => x.connection_id,
                        principalTable: "connections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_concerns_by_id",
                table: "concerns",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_concerns_connection_id",
                table: "concerns",
                column: "connection_id");

            migrationBuilder.CreateIndex(
                name: "ix_concerns_need_id",
                table: "concerns",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_concerns_once_key",
                table: "concerns",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_concerns_raised_at",
                table: "concerns",
                column: "raised_at",
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_concerns_settled_by_id",
                table: "concerns",
                column: "settled_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_connection_blocks_blocked_id_by_id",
                table: "connection_blocks",
                columns: new[] { "blocked_id", "by_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connection_blocks_by_id",
                table: "connection_blocks",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_connection_links_key_hash",
                table: "connection_links",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connection_links_party_id",
                table: "connection_links",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_connection_messages_connection_id_written_at",
                table: "connection_messages",
                columns: new[] { "connection_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_connection_messages_once_key",
                table: "connection_messages",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connection_messages_party_id",
                table: "connection_messages",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_connection_parties_connection_id_person_id",
                table: "connection_parties",
                columns: new[] { "connection_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connection_parties_person_id",
                table: "connection_parties",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_address_of_id",
                table: "connections",
                column: "address_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_asker_id_asked_at",
                table: "connections",
                columns: new[] { "asker_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_connections_asker_organisation_id",
                table: "connections",
                column: "asker_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_listing_id",
                table: "connections",
                column: "listing_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_need_id",
                table: "connections",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_once_key",
                table: "connections",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connections_organisation_id",
                table: "connections",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_outcome_due",
                table: "connections",
                column: "asked_at",
                filter: "outcome_asked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_connections_their_organisation_id",
                table: "connections",
                column: "their_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_connections_to_person_id",
                table: "connections",
                column: "to_person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "concerns");

            migrationBuilder.DropTable(
                name: "connection_blocks");

            migrationBuilder.DropTable(
                name: "connection_links");

            migrationBuilder.DropTable(
                name: "connection_messages");

            migrationBuilder.DropTable(
                name: "connection_parties");

            migrationBuilder.DropTable(
                name: "connections");
        }
    }
}
