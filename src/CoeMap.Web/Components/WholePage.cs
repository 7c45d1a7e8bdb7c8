using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoeMap.Web.Components;

/// <summary>A page as the answer of an endpoint: for forms that carry no token and come back with what was not right.</summary>
public static class WholePage
{
    public static RazorComponentResult<WholeDocument> Of<TPage>(int status, params (string Name, object? Value)[] parameters) where TPage : IComponent
    {
        RenderFragment page = builder =>
        {
            builder.OpenComponent<TPage>(0);
            foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        };
        return new(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(WholeDocument.Page)] = page })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
    }
}
