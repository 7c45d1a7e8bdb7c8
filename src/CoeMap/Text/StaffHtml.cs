using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CoeMap.Text;

/// <summary>Footnotes below the page, under a heading of their own.</summary>
internal sealed class StaffFootnotes : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\" aria-labelledby=\"notes\">").WriteLine("<h2 id=\"notes\">Notes</h2>").WriteLine("<ol>");
        foreach (var note in obj.OfType<Footnote>())
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"note-{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>").WriteLine("</section>");
    }
}

/// <summary>The number in the text that leads to a footnote, and the way back.</summary>
internal sealed class StaffFootnoteLinks : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var order = obj.Footnote.Order;
        renderer.Write(obj.IsBackLink
            ? string.Create(CultureInfo.InvariantCulture, $"<a class=\"footnotes__back\" href=\"#to-note-{obj.Index}\">Back to the text<span class=\"govuk-visually-hidden\"> at note {order}</span></a>")
            : string.Create(CultureInfo.InvariantCulture, $"<sup><a class=\"footnotes__to\" id=\"to-note-{obj.Index}\" href=\"#note-{order}\"><span class=\"govuk-visually-hidden\">Note </span>{order}</a></sup>"));
    }
}

/// <summary>A table that scrolls by itself on a narrow screen, and by keyboard.</summary>
internal sealed class StaffTables : HtmlTableRenderer
{
    private int number;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        table.WithoutAlignment();
        renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<div class=\"table-scroll\" role=\"region\" aria-label=\"Table {++number}\" tabindex=\"0\">"));
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
