using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoeMap.Testing.Browsing;

/// <summary>The fields and buttons of a page, found by their words.</summary>
public sealed class PageForm(SeenPage page)
{
    private const string Optional = " (optional)";

    /// <summary>What was chosen for fields that take a file.</summary>
    public Dictionary<IHtmlInputElement, (string Name, byte[] Bytes)> Attached { get; } = [];

    /// <summary>The field that a label belongs to; "(optional)" after it need not be said.</summary>
    public IHtmlElement Field(string label) =>
        Controls().FirstOrDefault(c => Is(LabelOf(c), label))
        ?? throw page.Sorry($"No field is labelled “{label}”. Labels: {SeenPage.List(Controls().Select(LabelOf))}");

    public IHtmlInputElement Box(string label) =>
        Boxes(page.Main).FirstOrDefault(b => Is(LabelOf(b), label))
        ?? throw page.Sorry($"No box is labelled “{label}”. Boxes: {SeenPage.List(Boxes(page.Main).Select(LabelOf))}");

    public IHtmlInputElement Option(string question, string label)
    {
        var boxes = Boxes(Question(question)).ToList();
        return boxes.FirstOrDefault(b => Is(LabelOf(b), label))
            ?? throw page.Sorry($"“{question}” offers no “{label}”. It offers: {SeenPage.List(boxes.Select(LabelOf))}");
    }

    public void Choose(string question, string option)
    {
        if (Controls().OfType<IHtmlSelectElement>().Any(s => Is(LabelOf(s), question))) Select(question, option);
        else Check(Option(question, option));
    }

    public void Select(string label, string option)
    {
        if (Field(label) is not IHtmlSelectElement select) throw page.Sorry($"“{label}” is not a select.");
        var found = select.Options.FirstOrDefault(o => SeenPage.Words(o.Text) == option)
            ?? throw page.Sorry($"“{label}” offers no “{option}”. It offers: {SeenPage.List(select.Options.Select(o => SeenPage.Words(o.Text)))}");
        if (!select.IsMultiple) foreach (var other in select.Options) other.IsSelected = false;
        found.IsSelected = true;
    }

    /// <returns>The request a browser makes when the button is pressed.</returns>
    public HttpRequestMessage Submission(string button, string? beside = null)
    {
        var buttons = page.Document.QuerySelectorAll("button, input[type=submit]").OfType<IHtmlElement>().Where(b => TypeOf(b) == "submit").ToList();
        var found = buttons.Where(b => Text(b) == button && (beside is null || SeenPage.Beside(b, beside))).OrderByDescending(b => b.Closest("main") is not null).FirstOrDefault()
            ?? throw page.Sorry($"No button says “{button}”{(beside is null ? "" : $" beside “{beside}”")}. Buttons: {SeenPage.List(buttons.Select(Text))}");
        return FormSubmission.Of(found, page);
    }

    private static void Check(IHtmlInputElement radio)
    {
        foreach (var other in radio.Form?.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.Name == radio.Name) ?? []) other.IsChecked = false;
        radio.IsChecked = true;
    }

    private IElement Question(string question)
    {
        var sets = page.Document.QuerySelectorAll("fieldset").ToList();
        return sets.FirstOrDefault(f => Is(Legend(f), question))
            ?? throw page.Sorry($"No question is “{question}”. Questions: {SeenPage.List(sets.Select(Legend))}");
    }

    private IEnumerable<IHtmlElement> Controls() =>
        page.Document.QuerySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=submit]), textarea, select")
            .OfType<IHtmlElement>().OrderByDescending(c => c.Closest("main") is not null);

    private static IEnumerable<IHtmlInputElement> Boxes(IParentNode within) =>
        within.QuerySelectorAll("input[type=radio], input[type=checkbox]").OfType<IHtmlInputElement>();

    private string LabelOf(IHtmlElement control)
    {
        var label = page.Document.QuerySelectorAll("label").FirstOrDefault(l => control.Id is { Length: > 0 } id && l.GetAttribute("for") == id) ?? control.Closest("label");
        return label is not null ? SeenPage.Words(label.TextContent) : control.GetAttribute("aria-label") ?? "";
    }

    private static string Legend(IElement fieldset) => SeenPage.Words(fieldset.QuerySelector("legend")?.TextContent ?? "");

    private static string TypeOf(IHtmlElement button) => button.GetAttribute("type")?.ToLowerInvariant() ?? "submit";

    private static string Text(IHtmlElement button) => button is IHtmlInputElement input ? input.Value : SeenPage.Said(button);

    private static bool Is(string said, string wanted) =>
        string.Equals(said, wanted, StringComparison.Ordinal) || string.Equals(said, wanted + Optional, StringComparison.Ordinal);
}
