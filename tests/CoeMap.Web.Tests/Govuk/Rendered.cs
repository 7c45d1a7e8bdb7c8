using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoeMap.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoeMap.Web.Tests.Govuk;

/// <summary>Renders a component as a page would and compares its markup with the reference, whatever the white space.</summary>
internal static class Rendered
{
    public static async Task<IElement> Component<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => await Fragment(builder =>
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters)
        {
            builder.AddComponentParameter(1, name, value);
        }

        builder.CloseComponent();
    });

    public static async Task<IElement> Fragment(RenderFragment content)
    {
        await using var services = new ServiceCollection().AddScoped<Headline>().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Host.Content)] = content });
            return (await renderer.RenderComponentAsync<Host>(parameters)).ToHtmlString();
        });
        return Parse(html);
    }

    /// <summary>Tags, attributes in alphabetical order and text with single spaces, one line each.</summary>
    public static string Normal(this IElement element) => string.Join('\n', Lines(element, depth: 0));

    public static string Normal(string html) => Parse(html).Normal();

    private static IElement Parse(string html) =>
        new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocument("<body>" + html).Body!;

    private static IEnumerable<string> Lines(IElement element, int depth)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child)
            {
                var attributes = child.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=\"{Squeeze(a.Value)}\"");
                yield return new string(' ', depth) + $"<{child.LocalName}{string.Concat(attributes)}>";
                foreach (var line in Lines(child, depth + 1)) yield return line;
            }
            else if (node is IText && Squeeze(node.TextContent) is { Length: > 0 } text)
            {
                yield return new string(' ', depth) + text;
            }
        }
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Host : ComponentBase
    {
        [Parameter] public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }
}
