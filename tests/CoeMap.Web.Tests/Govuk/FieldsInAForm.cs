using System.Linq.Expressions;
using AngleSharp.Dom;
using CoeMap.Web.Govuk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CoeMap.Web.Tests.Govuk;

/// <summary>A model, its edit context with problems, and the fields rendered in it.</summary>
internal sealed class FieldsInAForm
{
    private readonly EditContext form;
    private readonly ValidationMessageStore problems;

    public FieldsInAForm()
    {
        form = new EditContext(Input);
        problems = new ValidationMessageStore(form);
    }

    public ListingInput Input { get; } = new();

    public FieldsInAForm With(string field, string problem)
    {
        problems.Add(form.Field(field), problem);
        return this;
    }

    public Task<IElement> Render<TField, TValue>(Expression<Func<TValue>> value, params (string Name, object? Value)[] parameters)
        where TField : FieldBase<TValue> => Rendered.Fragment(InForm(Field<TField, TValue>(value, parameters)));

    public Task<IElement> RenderWithSummary(params RenderFragment[] fields) => Rendered.Fragment(InForm(builder =>
    {
        // Fields make themselves known while rendering; the summary is rendered again when validation has spoken.
        foreach (var field in fields) builder.AddContent(0, field);
        builder.OpenComponent<ErrorSummary>(1);
        builder.CloseComponent();
    }));

    public static RenderFragment Field<TField, TValue>(Expression<Func<TValue>> value, params (string Name, object? Value)[] parameters)
        where TField : FieldBase<TValue> => builder =>
    {
        builder.OpenComponent(0, typeof(TField));
        builder.AddComponentParameter(1, "Value", value.Compile()());
        builder.AddComponentParameter(2, "ValueExpression", value);
        foreach (var (name, given) in parameters) builder.AddComponentParameter(3, name, given);
        builder.CloseComponent();
    };

    private RenderFragment InForm(RenderFragment content) => builder =>
    {
        builder.OpenComponent<CascadingValue<EditContext>>(0);
        builder.AddComponentParameter(1, "Value", form);
        builder.AddComponentParameter(2, "ChildContent", content);
        builder.CloseComponent();
    };
}

internal sealed class ListingInput
{
    public string? Name { get; set; }

    public string? Summary { get; set; }

    public string? LeadOrganisation { get; set; }

    public string? Kind { get; set; }

    public List<string>? FocusAreas { get; set; }

    public bool Agreed { get; set; }

    public int? StartYear { get; set; }

    public List<TakingPartInput> TakingPart { get; set; } = [new()];
}

internal sealed class TakingPartInput
{
    public string? Organisation { get; set; }
}
