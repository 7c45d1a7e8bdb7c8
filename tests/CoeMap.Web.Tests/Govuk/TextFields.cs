using CoeMap.Web.Govuk;
using Xunit;

namespace CoeMap.Web.Tests.Govuk;

public sealed class TextFields
{
    private readonly FieldsInAForm form = new();

    private ListingInput Input => form.Input;

    [Fact]
    public async Task an_input_is_the_reference_markup()
    {
        Input.Name = "903 Validator";

        var shown = await form.Render<GovukInput<string?>, string?>(() => Input.Name, ("Label", "Name"), ("LabelSize", "s"));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="name">Name</label>
              <input class="govuk-input" id="name" name="Input.Name" type="text" value="903 Validator">
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task an_input_with_a_hint_and_a_problem_says_both_and_ties_them_to_the_field()
    {
        form.With("Name", "Enter a name");

        var shown = await form.Render<GovukInput<string?>, string?>(() => Input.Name, ("Label", "Name"), ("Hint", "What people call it"), ("Id", "name"));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-form-group govuk-form-group--error">
              <label class="govuk-label" for="name">Name</label>
              <div id="name-hint" class="govuk-hint">What people call it</div>
              <p id="name-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Enter a name</p>
              <input class="govuk-input govuk-input--error" id="name" name="Input.Name" type="text" aria-describedby="name-hint name-error">
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task a_counted_text_with_hint_and_problem_is_the_reference_markup()
    {
        form.With("Summary", "Enter a summary");

        var shown = await form.Render<GovukTextarea, string?>(
            () => Input.Summary, ("Label", "Summary"), ("Hint", "One sentence"), ("MaxLength", 1200), ("Id", "summary"));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-form-group govuk-form-group--error govuk-character-count" data-module="govuk-character-count" data-maxlength="1200">
              <label class="govuk-label" for="summary">Summary</label>
              <div id="summary-hint" class="govuk-hint">One sentence</div>
              <p id="summary-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Enter a summary</p>
              <textarea class="govuk-textarea govuk-textarea--error govuk-js-character-count" id="summary" name="Input.Summary" rows="5" aria-describedby="summary-info summary-hint summary-error"></textarea>
              <div id="summary-info" class="govuk-hint govuk-character-count__message">You can enter up to 1,200 characters</div>
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task a_value_that_cannot_be_read_is_answered_in_our_words()
    {
        form.With("StartYear", "The value 'abc' is not valid for 'StartYear'.");

        var shown = await form.Render<GovukInput<int?>, int?>(
            () => Input.StartYear, ("Label", "Start year"), ("Unreadable", "Enter the start year as four digits"));

        Assert.Contains("Enter the start year as four digits", shown.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("StartYear'", shown.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "name")]
    [InlineData("Input.LeadOrganisation", "lead-organisation")]
    [InlineData("Input.TakingPart[0].Organisation", "taking-part-0-organisation")]
    [InlineData("q", "q")]
    public void a_field_is_found_under_a_human_id(string name, string id) => Assert.Equal(id, FieldName.ToId(name));
}
