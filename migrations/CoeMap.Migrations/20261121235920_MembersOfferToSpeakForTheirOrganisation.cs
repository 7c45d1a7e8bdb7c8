using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class MembersOfferToSpeakForTheirOrganisation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "steward_asked_at",
                table: "memberships",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "steward_asked_at",
                table: "memberships");
        }
    }
}
