using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using CoeMap.Listings;
using CoeMap.Organisations;

namespace CoeMap.Search;

/// <summary>What results can be narrowed by. The wire word is the key in the address, the label stands above the choices.</summary>
public enum SearchFilter
{
    Kind,
    Theme,
    [Display(Name = "Focus area")] Area,
    Stage,
    Tag,
    ForWhom,
    RunsIn,
    [Display(Name = "Child-level data")] ChildData,
    Licence,
    Cost,
    WorksWith,
    Region,
    [Display(Name = "In use")] InUse,
    Evidence,
    Organisation,
}

/// <summary>What authorities have confirmed of a listing.</summary>
public enum ConfirmedUse
{
    [Display(Name = "Somebody confirmed that they use it")] Confirmed,
    [Display(Name = "Somebody is piloting it")] Piloted,
    [Display(Name = "Somebody stopped, and says why")] Stopped,
}

/// <summary>How strong the strongest evidence about a listing is.</summary>
public enum EvidenceLevel
{
    [EnumMember(Value = "5"), Display(Name = "Strength 5 of 5")] Five,
    [EnumMember(Value = "4"), Display(Name = "Strength 4")] Four,
    [EnumMember(Value = "3"), Display(Name = "Strength 3")] Three,
    [EnumMember(Value = "2"), Display(Name = "Strength 2")] Two,
    [EnumMember(Value = "1"), Display(Name = "Strength 1")] One,
    [EnumMember(Value = "0"), Display(Name = "Strength 0")] Zero,
    [Display(Name = "No evidence yet")] None,
}

public enum SearchSort { Relevance, Newest, Name }

public static class SearchFilters
{
    public static readonly IReadOnlyList<SearchFilter> All = Enum.GetValues<SearchFilter>();

    /// <summary>The words a filter can take where they are fixed, in the order people expect; null where they come from the data.</summary>
    public static IReadOnlyList<Enum>? FixedValues(this SearchFilter filter) => filter switch
    {
        SearchFilter.Kind => AllOf<ListingKind>(),
        SearchFilter.Stage => AllOf<Stage>(),
        SearchFilter.ForWhom => AllOf<Audience>(),
        SearchFilter.RunsIn => AllOf<RunsIn>(),
        SearchFilter.ChildData => AllOf<ChildData>(),
        SearchFilter.Cost => AllOf<CostBand>(),
        SearchFilter.Region => AllOf<Region>(),
        SearchFilter.InUse => AllOf<ConfirmedUse>(),
        SearchFilter.Evidence => AllOf<EvidenceLevel>(),
        _ => null,
    };

    /// <summary>For each of those words its place in that order and its label.</summary>
    internal static IReadOnlyDictionary<string, (int Place, string Label)>? FixedOrder(this SearchFilter filter) => Orders[(int)filter];

    private static readonly IReadOnlyDictionary<string, (int, string)>?[] Orders =
        [.. Enum.GetValues<SearchFilter>().Select(f => f.FixedValues()?.Select((v, i) => (v, i)).ToDictionary(w => Words.Of(w.v), w => (w.i, Words.Label(w.v)), StringComparer.Ordinal))];

    private static List<Enum> AllOf<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Cast<Enum>()];
}
