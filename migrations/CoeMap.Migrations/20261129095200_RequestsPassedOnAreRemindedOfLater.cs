using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class RequestsPassedOnAreRemindedOfLater : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "passed_on_at",
                table: "connections",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<NpgsqlTsVector>(
                name: "search_vector",
                table: "profiles",
                type: "tsvector",
                nullable: false,
                computedColumnSql: "to_tsvector('public.coemap', helps_with || ' ' || appears_as)",
                stored: true,
                oldClrType: typeof(NpgsqlTsVector),
                oldType: "tsvector",
                oldComputedColumnSql: "to_tsvector('public.coemap', helps_with)",
                oldStored: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "passed_on_at",
                table: "connections");

            migrationBuilder.AlterColumn<NpgsqlTsVector>(
                name: "search_vector",
                table: "profiles",
                type: "tsvector",
                nullable: false,
                computedColumnSql: "to_tsvector('public.coemap', helps_with)",
                stored: true,
                oldClrType: typeof(NpgsqlTsVector),
                oldType: "tsvector",
                oldComputedColumnSql: "to_tsvector('public.coemap', helps_with || ' ' || appears_as)",
                oldStored: true);
        }
    }
}
