namespace CoeMap.Adoption;

/// <summary>How a sentence says a stage: "Essex uses “903 Validator”".</summary>
internal static class UseVerb
{
    public static string Of(AdoptionStage stage) => stage switch
    {
        AdoptionStage.InUse => "uses",
        AdoptionStage.Piloting => "is piloting",
        AdoptionStage.Considered => "has considered",
        _ => "has stopped using",
    };
}
