namespace CoeMap.Feedback;

/// <summary>The shape of an address that somebody may leave for an answer.</summary>
public static class FeedbackEmail
{
    public const int MaxLength = 254;
    public const string Pattern = """\s*[^@\s<>()",;:\\]+@[^@\s<>()",;:\\.]+(\.[^@\s<>()",;:\\.]+)+\s*""";
    public const string Sentence = "Enter an email address in the correct format, like name@example.org";
}
