using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CoeMap.Web.Components;

/// <summary>Keeps the HTML of components that look the same to everybody, always: each is rendered once in the life of the process.</summary>
public sealed class RenderedOnce(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<(Type Component, string Value), string> kept = new();

    /// <param name="parameter">The component's one parameter.</param>
    /// <param name="value">One of a handful of values, never what a reader sent.</param>
    public string Of<TComponent>(string parameter, string value) where TComponent : IComponent =>
        kept.TryGetValue((typeof(TComponent), value), out var html) ? html : kept.GetOrAdd((typeof(TComponent), value), Render<TComponent>(new(StringComparer.Ordinal) { [parameter] = value }));

    /// <summary>The same for a component without parameters.</summary>
    public string Of<TComponent>() where TComponent : IComponent =>
        kept.TryGetValue((typeof(TComponent), ""), out var html) ? html : kept.GetOrAdd((typeof(TComponent), ""), Render<TComponent>([]));

    private string Render<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        using var scope = scopes.CreateScope();
        using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return rendered.ToHtmlString();
        }).GetAwaiter().GetResult();
    }
}
