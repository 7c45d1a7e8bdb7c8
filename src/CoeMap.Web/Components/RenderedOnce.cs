using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CoeMap.Web.Components;

/// <summary>Keeps the HTML of components that look the same to everybody, always: they are rendered once in the life of the process.</summary>
public sealed class RenderedOnce(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    private readonly ConcurrentDictionary<Type, string> kept = new();

    /// <param name="parameters">The same at every call for a component.</param>
    public string Of<TComponent>(params (string Name, object? Value)[] parameters) where TComponent : IComponent =>
        kept.TryGetValue(typeof(TComponent), out var html) ? html : kept.GetOrAdd(typeof(TComponent), Render<TComponent>(parameters));

    private string Render<TComponent>((string Name, object? Value)[] parameters) where TComponent : IComponent
    {
        using var scope = scopes.CreateScope();
        using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)));
            return rendered.ToHtmlString();
        }).GetAwaiter().GetResult();
    }
}
