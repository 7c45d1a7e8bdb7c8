using CoeMap.Web.Govuk;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CoeMap.Web.Tests.Govuk;

public sealed class Choices
{
    private static readonly Choice[] Kinds = [new("project", "Project"), new("tool", "Tool", Hint: "Something to use")];
    private readonly FieldsInAForm form = new();

    private ListingInput Input => form.Input;

    [Fact]
    public async Task a_select_groups_its_options_and_marks_the_chosen_one()
    {
        Input.LeadOrganisation = "kent";
        form.With("LeadOrganisation", "Choose an organisation");
        Choice[] options = [new("kent", "Kent", Group: "Local authorities"), new("x", "Example Ltd", Group: "Suppliers")];

        var shown = await form.Render<GovukSelect<string?>, string?>(() => Input.LeadOrganisation,
            ("Label", "Lead organisation"), ("Options", options), ("Empty", "Choose one"), ("Id", "lead"), ("Enhanced", true));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-form-group govuk-form-group--error">
              <label class="govuk-label" for="lead">Lead organisation</label>
              <p id="lead-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Choose an organisation</p>
              <select class="govuk-select govuk-select--error" id="lead" name="Input.LeadOrganisation" aria-describedby="lead-error" data-enhance>
                <option value="">Choose one</option>
                <optgroup label="Local authorities"><option value="kent" selected>Kent</option></optgroup>
                <optgroup label="Suppliers"><option value="x">Example Ltd</option></optgroup>
              </select>
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task radios_with_a_problem_are_the_reference_markup()
    {
        Input.Kind = "tool";
        form.With("Kind", "Choose what you are registering");
        RenderFragment reveal = builder => builder.AddMarkupContent(0, "<p>More</p>");

        var shown = await form.Render<GovukRadios<string?>, string?>(() => Input.Kind,
            ("Label", "What are you registering?"), ("Options", Kinds), ("RevealFor", "project"), ("Reveal", reveal), ("Id", "kind"));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-form-group govuk-form-group--error">
              <fieldset class="govuk-fieldset" aria-describedby="kind-error">
                <legend class="govuk-fieldset__legend">What are you registering?</legend>
                <p id="kind-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Choose what you are registering</p>
                <div class="govuk-radios" data-module="govuk-radios">
                  <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="kind" name="Input.Kind" type="radio" value="project" data-aria-controls="conditional-kind">
                    <label class="govuk-label govuk-radios__label" for="kind">Project</label>
                  </div>
                  <div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="conditional-kind"><p>More</p></div>
                  <div class="govuk-radios__item">
                    <input class="govuk-radios__input" id="kind-2" name="Input.Kind" type="radio" value="tool" checked aria-describedby="kind-2-item-hint">
                    <label class="govuk-label govuk-radios__label" for="kind-2">Tool</label>
                    <div id="kind-2-item-hint" class="govuk-hint govuk-radios__hint">Something to use</div>
                  </div>
                </div>
              </fieldset>
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task checkboxes_tick_what_was_chosen_and_carry_their_problem()
    {
        Input.FocusAreas = ["tool"];
        form.With("FocusAreas", "Choose up to three");

        var shown = await form.Render<GovukCheckboxes, List<string>?>(() => Input.FocusAreas,
            ("Label", "Focus areas"), ("LabelIsHeading", true), ("Hint", "Up to three"), ("Options", Kinds), ("Id", "areas"));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-form-group govuk-form-group--error">
              <fieldset class="govuk-fieldset" aria-describedby="areas-hint areas-error">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">Focus areas</h1></legend>
                <div id="areas-hint" class="govuk-hint">Up to three</div>
                <p id="areas-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Choose up to three</p>
                <div class="govuk-checkboxes" data-module="govuk-checkboxes">
                  <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" id="areas" name="Input.FocusAreas" type="checkbox" value="project">
                    <label class="govuk-label govuk-checkboxes__label" for="areas">Project</label>
                  </div>
                  <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" id="areas-2" name="Input.FocusAreas" type="checkbox" value="tool" checked aria-describedby="areas-2-item-hint">
                    <label class="govuk-label govuk-checkboxes__label" for="areas-2">Tool</label>
                    <div id="areas-2-item-hint" class="govuk-hint govuk-checkboxes__hint">Something to use</div>
                  </div>
                </div>
              </fieldset>
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task a_single_checkbox_posts_true_and_names_its_problem()
    {
        form.With("Agreed", "Confirm that you may publish this");

        var shown = await form.Render<GovukCheckbox, bool>(() => Input.Agreed, ("Label", "I may publish this"), ("Id", "agreed"));

        var box = shown.QuerySelector("input[type=checkbox]")!;
        Assert.Equal(("true", "agreed-error", false), (box.GetAttribute("value"), box.GetAttribute("aria-describedby"), box.HasAttribute("checked")));
        Assert.NotNull(shown.QuerySelector(".govuk-form-group--error > p#agreed-error + .govuk-checkboxes label[for=agreed]"));
    }
}
