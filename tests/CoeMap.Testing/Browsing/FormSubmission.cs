using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CoeMap.Testing.Browsing;

/// <summary>What a browser sends when a button of a form is pressed: every successful control, in the order of the page.</summary>
internal static class FormSubmission
{
    public static HttpRequestMessage Of(IHtmlElement button, SeenPage page)
    {
        var form = FormOf(button, page);
        var action = (button.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } given ? new Uri(page.Url, given) : page.Url;
        var fields = Controls(form, page).SelectMany(c => Sent(c, button)).ToList();
        if ((button.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get").Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return new(HttpMethod.Get, new UriBuilder(action) { Query = query, Fragment = "" }.Uri);
        }

        return new(HttpMethod.Post, action) { Content = Body(form, fields, page) };
    }

    private static IHtmlFormElement FormOf(IHtmlElement button, SeenPage page) =>
        (button.GetAttribute("form") is { } id ? page.Document.GetElementById(id) : button.Closest("form")) as IHtmlFormElement
        ?? throw page.Sorry($"The button “{SeenPage.Said(button)}” belongs to no form.");

    private static HttpContent Body(IHtmlFormElement form, List<KeyValuePair<string, string>> fields, SeenPage page)
    {
        if (form.GetAttribute("enctype") is not "multipart/form-data") return new FormUrlEncodedContent(fields);
        var parts = new MultipartFormDataContent();
        foreach (var (field, value) in fields) parts.Add(new StringContent(value), $"\"{field}\"");
        foreach (var file in Controls(form, page).OfType<IHtmlInputElement>().Where(i => i.Type == "file" && !string.IsNullOrEmpty(i.Name)))
        {
            var (name, bytes) = page.Form.Attached.GetValueOrDefault(file, ("", []));
            var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
            parts.Add(content, $"\"{file.Name}\"", $"\"{name}\"");
        }

        return parts;
    }

    private static IEnumerable<IElement> Controls(IHtmlFormElement form, SeenPage page) =>
        page.Document.QuerySelectorAll("input, textarea, select, button")
            .Where(c => c.GetAttribute("form") is { } id ? id == form.Id : form.Contains(c))
            .Where(c => !c.HasAttribute("disabled") && c.Closest("fieldset[disabled]") is null && c.GetAttribute("name") is { Length: > 0 });

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement control, IHtmlElement pressed)
    {
        var name = control.GetAttribute("name")!;
        return control switch
        {
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected && !o.IsDisabled).Select(o => KeyValuePair.Create(name, o.Value)),
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.Value.ReplaceLineEndings("\r\n"))],
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [KeyValuePair.Create(name, box.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement { Type: "file" or "reset" or "button" } => [],
            IHtmlInputElement { Type: "submit" } or IHtmlButtonElement => control == pressed ? [KeyValuePair.Create(name, control.GetAttribute("value") ?? "")] : [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.Value)],
            _ => [],
        };
    }
}
