using CoeMap.Web.Govuk;
using Xunit;

namespace CoeMap.Web.Tests.Govuk;

public sealed class Summary
{
    private readonly FieldsInAForm form = new();

    private ListingInput Input => form.Input;

    [Fact]
    public async Task lists_problems_in_the_order_of_the_page_and_links_to_their_fields()
    {
        form.With("Kind", "Choose what you are registering").With("Name", "Enter a name").With("", "Somebody else changed this");

        var shown = await form.RenderWithSummary(
            FieldsInAForm.Field<GovukInput<string?>, string?>(() => Input.Name, ("Id", "name")),
            FieldsInAForm.Field<GovukRadios<string?>, string?>(() => Input.Kind, ("Id", "kind")));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-error-summary" data-module="govuk-error-summary">
              <div role="alert">
                <h2 class="govuk-error-summary__title">There is a problem</h2>
                <div class="govuk-error-summary__body">
                  <ul class="govuk-list govuk-error-summary__list">
                    <li><a href="#name">Enter a name</a></li>
                    <li><a href="#kind">Choose what you are registering</a></li>
                    <li>Somebody else changed this</li>
                  </ul>
                </div>
              </div>
            </div>
            """), Rendered.Normal(shown.QuerySelector(".govuk-error-summary")!.OuterHtml));
    }

    [Fact]
    public async Task is_silent_when_nothing_is_wrong()
    {
        var shown = await form.RenderWithSummary(FieldsInAForm.Field<GovukInput<string?>, string?>(() => Input.Name));

        Assert.Null(shown.QuerySelector(".govuk-error-summary"));
    }
}
