using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class SearchLearnsItsWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "name_vector",
                table: "listings",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('public.coemap', name || ' ' || also_known_as_text)",
                stored: true);

            migrationBuilder.CreateTable(
                name: "choice_counts",
                columns: table => new
                {
                    choice = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    listings = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice_counts", x => x.choice);
                });

            migrationBuilder.CreateTable(
                name: "learned_texts",
                columns: table => new
                {
                    thing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<List<string>>(type: "text[]", nullable: false),
                    choices = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learned_texts", x => x.thing_id);
                });

            migrationBuilder.CreateTable(
                name: "search_tallies",
                columns: table => new
                {
                    week = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_tallies", x => new { x.week, x.words });
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stem = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    used_by = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_words", x => x.word);
                });

            migrationBuilder.CreateIndex(
                name: "ix_listings_name_vector",
                table: "listings",
                column: "name_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "searches_that_begin_alike",
                table: "search_tallies",
                column: "words")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_search_words_stem",
                table: "search_words",
                column: "stem");

            migrationBuilder.CreateIndex(
                name: "words_that_look_alike",
                table: "search_words",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "choice_counts");

            migrationBuilder.DropTable(
                name: "learned_texts");

            migrationBuilder.DropTable(
                name: "search_tallies");

            migrationBuilder.DropTable(
                name: "search_words");

            migrationBuilder.DropIndex(
                name: "ix_listings_name_vector",
                table: "listings");

            migrationBuilder.DropColumn(
                name: "name_vector",
                table: "listings");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:unaccent", ",,");
        }
    }
}
