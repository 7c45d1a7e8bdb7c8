using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ListingsOfTheSameWorkBecomeOne : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "listings",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_listings_merged_into_id",
                table: "listings",
                column: "merged_into_id");

            migrationBuilder.AddForeignKey(
                name: "fk_listings_listings_merged_into_id",
                table: "listings",
                column: "merged_into_id",
                principalTable: "listings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_listings_listings_merged_into_id",
                table: "listings");

            migrationBuilder.DropIndex(
                name: "ix_listings_merged_into_id",
                table: "listings");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "listings");
        }
    }
}
