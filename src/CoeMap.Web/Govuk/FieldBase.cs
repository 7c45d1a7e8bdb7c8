using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CoeMap.Web.Govuk;

/// <summary>What every field has: a label, perhaps a hint, its errors, and the ids that tie them together.</summary>
public abstract class FieldBase<T> : InputBase<T>
{
    private ValidationMessageStore? unread;

    [Parameter] public string? Label { get; set; }

    /// <summary>The label (or legend) is the page's heading.</summary>
    [Parameter] public bool LabelIsHeading { get; set; }

    /// <summary>s, m, l or xl; none leaves the ordinary weight.</summary>
    [Parameter] public string? LabelSize { get; set; }

    [Parameter] public string? Hint { get; set; }

    /// <summary>A hint with markup in it, instead of Hint.</summary>
    [Parameter] public RenderFragment? HintContent { get; set; }

    /// <summary>Replaces the id made from the property's name.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Classes for the field itself, such as govuk-input--width-4.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>What to say when the value cannot be read, such as "Enter the start year as four digits".</summary>
    [Parameter] public string? Unreadable { get; set; }

    [CascadingParameter] private HttpContext? Http { get; set; }

    /// <summary>Of the form around it.</summary>
    [CascadingParameter(Name = nameof(FormName))] private string? FormName { get; set; }

    protected string Name => NameAttributeValue;

    /// <summary>The value, or what was typed where it could not be read as one.</summary>
    protected string? Typed => Unread ?? CurrentValueAsString;

    protected string FieldId => Id ?? FieldName.ToId(Name);

    protected string HintId => FieldId + "-hint";

    protected string ErrorId => FieldId + "-error";

    protected bool HasHint => Hint is not null || HintContent is not null;

    protected bool HasError => Error is not null;

    protected string? Error =>
        EditContext?.GetValidationMessages(FieldIdentifier).FirstOrDefault() is { } message
            ? FormFields.InOurWords(message, UnreadableText)
            : null;

    // Binding by a form's name forgets a text that is no number or day, and says nothing of it: the field would come back empty, or pass as if it had been left out.
    private string? Unread =>
        Nullable.GetUnderlyingType(typeof(T)) is not null && CurrentValue is null && FormName is not null && Http is { Request.HasFormContentType: true }
        && string.Equals(Http.Request.Form["_handler"], FormName, StringComparison.Ordinal) && Http.Request.Form[Name].ToString() is { } typed
        && !string.IsNullOrWhiteSpace(typed) && !BindConverter.TryConvertTo<T>(typed, CultureInfo.InvariantCulture, out _) ? typed : null;

    private string UnreadableText => Unreadable ?? $"Check what you entered for “{Label ?? Name}”";

    /// <summary>The error summary can lead to it.</summary>
    protected virtual bool IsShown => true;

    protected string GroupClass => HasError ? "govuk-form-group govuk-form-group--error" : "govuk-form-group";

    protected virtual string? DescribedBy =>
        (HasHint, HasError) switch
        {
            (true, true) => HintId + " " + ErrorId,
            (true, false) => HintId,
            (false, true) => ErrorId,
            _ => null,
        };

    /// <summary>What the page set beyond our parameters; the reference markup has no aria-invalid, and the name is ours.</summary>
    protected IEnumerable<KeyValuePair<string, object>>? Extras =>
        AdditionalAttributes?.Where(pair => pair.Key is not ("aria-invalid" or "name"));

    protected string FieldClass(string name) =>
        name + (HasError ? $" {name}--error" : null) + (Class is null ? null : " " + Class);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        if (EditContext is not null && IsShown)
        {
            FormFields.Of(EditContext).Add(FieldIdentifier, FieldId, UnreadableText);
            if (unread is null && Unread is not null)
            {
                unread = new(EditContext);
                unread.Add(FieldIdentifier, UnreadableText);
            }
        }
    }

    protected override string? FormatValueAsString(T? value) => value switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // Values arrive through form binding, never through a circuit.
    protected override bool TryParseValueFromString(
        string? value, [MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("Fields are bound when the form is posted.");
}
