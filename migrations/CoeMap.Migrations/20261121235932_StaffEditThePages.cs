using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class StaffEditThePages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "seed_hash",
                table: "pages",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "edited_at",
                table: "pages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "last_number",
                table: "pages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "published_at",
                table: "pages",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "published_number",
                table: "pages",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seed_key",
                table: "pages",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "pages",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "media_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    words = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    once_key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_media_files_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "page_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    page_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    restores = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    once_key = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_page_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_page_revisions_pages_page_id",
                        column: x => x.page_id,
                        principalTable: "pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_page_revisions_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pages_seed_key",
                table: "pages",
                column: "seed_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_media_files_added_at",
                table: "media_files",
                column: "added_at",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_media_files_by_id",
                table: "media_files",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_media_files_once_key",
                table: "media_files",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_page_revisions_by_id",
                table: "page_revisions",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_page_revisions_once_key",
                table: "page_revisions",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_page_revisions_page_id_number",
                table: "page_revisions",
                columns: new[] { "page_id", "number" },
                unique: true);

            // Until now every page came from the seed files and was published: that is its first revision.
            migrationBuilder.Sql(
                """
                UPDATE pages SET seed_key = slug, published_at = updated_on::timestamp AT TIME ZONE 'UTC', published_number = 1, last_number = 1;
                INSERT INTO page_revisions (id, page_id, number, slug, title, summary, body, written_at, published_at)
                SELECT gen_random_uuid(), id, 1, slug, title, summary, body, published_at, published_at FROM pages;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "media_files");

            migrationBuilder.DropTable(
                name: "page_revisions");

            migrationBuilder.DropIndex(
                name: "ix_pages_seed_key",
                table: "pages");

            migrationBuilder.DropColumn(
                name: "edited_at",
                table: "pages");

            migrationBuilder.DropColumn(
                name: "last_number",
                table: "pages");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "pages");

            migrationBuilder.DropColumn(
                name: "published_number",
                table: "pages");

            migrationBuilder.DropColumn(
                name: "seed_key",
                table: "pages");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "pages");

            migrationBuilder.AlterColumn<string>(
                name: "seed_hash",
                table: "pages",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldMaxLength: 64,
                oldNullable: true);
        }
    }
}
