using System.Text.Json.Nodes;

namespace CoeMap.PersonalData;

/// <summary>Everything the map holds about one address.</summary>
/// <param name="Address">The address that was asked for.</param>
/// <param name="HasAccount">Somebody signs in with it.</param>
/// <param name="Tables">Only those that hold something.</param>
public sealed record PersonsData(string Address, bool HasAccount, DateTimeOffset ReadAt, IReadOnlyList<HeldTable> Tables)
{
    public int Rows => Tables.Sum(t => t.Rows.Count);

    /// <summary>As the file that is handed over.</summary>
    public JsonObject AsJson() => new()
    {
        ["about"] = Address,
        ["readAt"] = ReadAt,
        ["held"] = new JsonArray([.. Tables.Select(t => new JsonObject
        {
            ["what"] = t.What,
            ["rows"] = new JsonArray([.. t.Rows.Select(r => new JsonObject(r.Values.Select(v => KeyValuePair.Create(Key(v.Name), v.Value?.DeepClone()))))]),
        })]),
    };

    private static string Key(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <param name="What">In words to the person it is about.</param>
public sealed record HeldTable(string What, IReadOnlyList<HeldRow> Rows);

public sealed record HeldRow(IReadOnlyList<HeldValue> Values);

/// <param name="Name">The property's name, such as "ReceivedAt".</param>
/// <param name="Value">As JSON; null for nothing.</param>
public sealed record HeldValue(string Name, JsonNode? Value);
