using System.Linq.Expressions;
using System.Text.Json;
using CoeMap.Web.Govuk;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace CoeMap.Web.Tests.Govuk;

public enum BoundStage
{
    Idea,
    NotKnown,
}

public sealed class BoundInput
{
    public List<string>? Themes { get; set; }

    public List<string> Tags { get; set; } = [];

    public BoundStage? Stage { get; set; }

    public int? StartYear { get; set; }

    public Guid Key { get; set; } = Guid.CreateVersion7();

    public List<BoundPart>? TakingPart { get; set; }
}

public sealed class BoundPart
{
    public string? Organisation { get; set; }
}

/// <summary>A page with a form that shows what binding made of the post.</summary>
[Route("/binding")]
[RequireAntiforgeryToken(required: false)]
public sealed class BindingPage : ComponentBase
{
    [SupplyParameterFromForm] public BoundInput? Input { get; set; }

    protected override void OnInitialized() => Input ??= new();

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<GovukForm<BoundInput>>(0);
        builder.AddComponentParameter(1, "Model", Input);
        builder.AddComponentParameter(2, "FormName", "binding");
        builder.AddComponentParameter(3, "ChildContent", (RenderFragment)(fields =>
        {
            AddField(fields, typeof(GovukInput<int?>), () => Input!.StartYear);
            AddField(fields, typeof(GovukInput<BoundStage?>), () => Input!.Stage);
        }));
        builder.CloseComponent();
        builder.OpenElement(4, "pre");
        builder.AddContent(5, JsonSerializer.Serialize(Input));
        builder.CloseElement();
    }

    private static void AddField<T>(RenderTreeBuilder builder, Type field, Expression<Func<T>> value)
    {
        builder.OpenComponent(0, field);
        builder.AddComponentParameter(1, "Label", "Field");
        builder.AddComponentParameter(2, "Value", value.Compile()());
        builder.AddComponentParameter(3, "ValueExpression", value);
        builder.CloseComponent();
    }
}

/// <summary>The shell that the page is rendered in.</summary>
public sealed class BindingRoot : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Microsoft.AspNetCore.Components.Routing.Router>(0);
        builder.AddComponentParameter(1, "AppAssembly", typeof(BindingPage).Assembly);
        builder.AddComponentParameter(2, "Found", (RenderFragment<RouteData>)(route => found =>
        {
            found.OpenComponent<RouteView>(0);
            found.AddComponentParameter(1, "RouteData", route);
            found.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
