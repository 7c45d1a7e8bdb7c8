using CoeMap.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CoeMap.Migrations;

/// <summary>A change of what visitors see is announced to every instance of the site: see CoeMap/Database/Announcements.cs.</summary>
[DbContext(typeof(CoeMapDb))]
[Migration("20261121235900_ChangesAreAnnounced")]
public sealed class ChangesAreAnnounced : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION public.announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('coemap_changes', ''); -- equal ones of a transaction arrive as one
            RETURN NULL;
        END $$;

        DO $$
        DECLARE shown text;
        BEGIN
            FOREACH shown IN ARRAY ARRAY['listings', 'participations', 'technologies', 'organisations', 'statistical_neighbours',
                'ofsted_outcomes', 'themes', 'focus_areas', 'glossary_terms', 'pages', 'former_addresses']
            LOOP
                EXECUTE format('CREATE TRIGGER announces_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I '
                    'FOR EACH STATEMENT EXECUTE FUNCTION public.announce_change()', shown);
            END LOOP;
        END $$;

        -- Of a person visitors see at most the name, if at all; signing in is no news to them.
        CREATE TRIGGER announces_changes AFTER DELETE OR UPDATE OF name, name_shown_at ON public.people
            FOR EACH STATEMENT EXECUTE FUNCTION public.announce_change();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP FUNCTION public.announce_change() CASCADE;");
}
