namespace CoeMap.Search;

/// <summary>Orders of listings in which a place can be named by values of a row: a page goes on from there whatever was inserted meanwhile.</summary>
internal enum KeyOrder { Registered, Newest, Name }

internal static class KeyOrders
{
    // Registered: ids sort by time and never change, so reading to the end misses nothing that was there at the beginning.
    public static readonly IReadOnlyDictionary<KeyOrder, string> By = new Dictionary<KeyOrder, string>
    {
        [KeyOrder.Registered] = "l.id DESC",
        [KeyOrder.Newest] = "l.published_at DESC, l.id DESC",
        [KeyOrder.Name] = "lower(l.name), l.id",
    };

    public static readonly IReadOnlyDictionary<KeyOrder, string> After = new Dictionary<KeyOrder, string>
    {
        [KeyOrder.Registered] = "l.id < @after_id",
        [KeyOrder.Newest] = "l.published_at <= @after_at AND (l.published_at < @after_at OR l.id < @after_id)",
        [KeyOrder.Name] = "(lower(l.name), l.id) > (lower(@after_name), @after_id)",
    };

    public static KeyOrder Of(SearchSort sort) => sort switch
    {
        SearchSort.Name => KeyOrder.Name,
        SearchSort.Newest => KeyOrder.Newest,
        _ => KeyOrder.Registered,
    };
}
