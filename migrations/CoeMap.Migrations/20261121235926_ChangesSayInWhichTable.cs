using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ChangesSayInWhichTable : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_listings_lead_organisation_id",
                table: "listings");

            migrationBuilder.CreateIndex(
                name: "ix_listings_lead_organisation_id_first_published_at_name",
                table: "listings",
                columns: new[] { "lead_organisation_id", "first_published_at", "name" },
                descending: new[] { false, true, false });

            // What an instance keeps of listings in memory need not be read again because somebody answered a feedback.
            migrationBuilder.Sql(
                """
                CREATE OR REPLACE FUNCTION public.announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('coemap_changes', TG_TABLE_NAME); -- equal ones of a transaction arrive as one
                    RETURN NULL;
                END $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE OR REPLACE FUNCTION public.announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('coemap_changes', '');
                    RETURN NULL;
                END $$;
                """);

            migrationBuilder.DropIndex(
                name: "ix_listings_lead_organisation_id_first_published_at_name",
                table: "listings");

            migrationBuilder.CreateIndex(
                name: "ix_listings_lead_organisation_id",
                table: "listings",
                column: "lead_organisation_id");
        }
    }
}
