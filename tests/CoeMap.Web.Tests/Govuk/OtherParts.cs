using CoeMap.Web.Govuk;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace CoeMap.Web.Tests.Govuk;

public sealed class OtherParts
{
    [Fact]
    public async Task a_success_banner_is_an_alert_in_the_reference_markup()
    {
        var shown = await Rendered.Component<SuccessBanner>(("Text", "Sent for review"));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="govuk-notification-banner-title" data-module="govuk-notification-banner">
              <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">Success</h2></div>
              <div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">Sent for review</p></div>
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task a_button_guards_against_a_double_click()
    {
        var shown = await Rendered.Component<GovukButton>(("ChildContent", Text("Continue")));

        Assert.Equal(Rendered.Normal("""
            <button type="submit" data-prevent-double-click="true" class="govuk-button" data-module="govuk-button">Continue</button>
            """), shown.Normal());
    }

    [Fact]
    public async Task a_button_that_leads_somewhere_is_a_link()
    {
        var shown = await Rendered.Component<GovukButton>(("Href", "/start"), ("Secondary", true), ("ChildContent", Text("Start")));

        Assert.Equal(Rendered.Normal("""
            <a href="/start" role="button" draggable="false" class="govuk-button govuk-button--secondary" data-module="govuk-button">Start</a>
            """), shown.Normal());
    }

    [Fact]
    public async Task pages_show_the_first_the_last_and_the_ones_around()
    {
        var shown = await Rendered.Component<Pagination>(("Page", 5), ("Pages", 9), ("Address", (Func<int, string>)(n => $"/search?page={n}")));

        Assert.Equal(["1", "⋯", "4", "5", "6", "⋯", "9"], shown.QuerySelectorAll("li").Select(item => item.TextContent.Trim()));
        Assert.Equal("Page 5", shown.QuerySelector(".govuk-pagination__item--current a[aria-current=page]")!.GetAttribute("aria-label"));
        Assert.Equal("/search?page=4", shown.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/search?page=6", shown.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task a_single_page_needs_no_pagination()
    {
        var shown = await Rendered.Component<Pagination>(("Page", 1), ("Pages", 1), ("Address", (Func<int, string>)(n => $"?page={n}")));

        Assert.Empty(shown.Children);
    }

    [Fact]
    public async Task a_row_of_a_summary_says_what_its_link_changes()
    {
        var shown = await Rendered.Component<SummaryRow>(("Key", "Name"), ("Change", "/edit#name"), ("ChildContent", Text("903 Validator")));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">Name</dt>
              <dd class="govuk-summary-list__value">903 Validator</dd>
              <dd class="govuk-summary-list__actions"><a class="govuk-link" href="/edit#name">Change<span class="govuk-visually-hidden"> name</span></a></dd>
            </div>
            """), shown.Normal());
    }

    [Fact]
    public async Task a_warning_details_and_a_tag_are_the_reference_markup()
    {
        var warning = await Rendered.Component<WarningText>(("ChildContent", Text("This cannot be undone")));
        var details = await Rendered.Component<Details>(("Summary", "Help"), ("ChildContent", Text("More")));
        var tag = await Rendered.Component<Tag>(("Colour", "green"), ("ChildContent", Text("Live")));

        Assert.Equal(Rendered.Normal("""
            <div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
            <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> This cannot be undone</strong></div>
            """), warning.Normal());
        Assert.Equal(Rendered.Normal("""
            <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Help</span></summary>
            <div class="govuk-details__text">More</div></details>
            """), details.Normal());
        Assert.Equal(Rendered.Normal("""<strong class="govuk-tag govuk-tag--green">Live</strong>"""), tag.Normal());
    }

    private static RenderFragment Text(string text) => builder => builder.AddContent(0, text);
}
