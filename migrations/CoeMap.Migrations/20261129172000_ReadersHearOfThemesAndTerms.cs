using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoeMap.Migrations
{
    /// <inheritdoc />
    public partial class ReadersHearOfThemesAndTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- A theme has no number: one is made of its slug, which never changes. Its focus areas are told with it.
                CREATE FUNCTION public.note_theme_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM note_published_change('theme', md5('theme:' || coalesce(NEW.slug, OLD.slug))::uuid, NEW.slug IS NOT NULL, NULL);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER notes_published_changes AFTER INSERT OR DELETE OR UPDATE OF name, description, position ON public.themes
                    FOR EACH ROW EXECUTE FUNCTION public.note_theme_change();

                CREATE FUNCTION public.note_focus_area_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM note_published_change('theme', md5('theme:' || t.slug)::uuid, true, NULL) FROM themes t WHERE t.slug IN (NEW.theme_slug, OLD.theme_slug);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER notes_published_changes AFTER INSERT OR DELETE OR UPDATE OF theme_slug, name, description, position, ideas ON public.focus_areas
                    FOR EACH ROW EXECUTE FUNCTION public.note_focus_area_change();

                CREATE FUNCTION public.note_term_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM note_published_change('term', coalesce(NEW.id, OLD.id), NEW.id IS NOT NULL, NULL);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER notes_published_changes AFTER INSERT OR DELETE OR UPDATE OF term, expansion, synonyms, slug ON public.glossary_terms
                    FOR EACH ROW EXECUTE FUNCTION public.note_term_change();

                INSERT INTO published_changes (of, thing_id, changed_in, shown_in, changed_at, is_public)
                SELECT 'theme', md5('theme:' || slug)::uuid, pg_current_xact_id(), pg_current_xact_id(), changed_at, true FROM themes
                UNION ALL SELECT 'term', id, pg_current_xact_id(), pg_current_xact_id(), changed_at, true FROM glossary_terms;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP FUNCTION public.note_theme_change() CASCADE;
                DROP FUNCTION public.note_focus_area_change() CASCADE;
                DROP FUNCTION public.note_term_change() CASCADE;
                DELETE FROM published_changes WHERE of IN ('theme', 'term');
                """);
        }
    }
}
