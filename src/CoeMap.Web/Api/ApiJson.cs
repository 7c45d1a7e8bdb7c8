using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CoeMap.Database;

namespace CoeMap.Web.Api;

/// <summary>How the API writes: camelCase, enums as the words of the addresses, letters of all languages as they are.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = Made();

    public static void Use(JsonSerializerOptions options)
    {
        options.Converters.Add(new WordJsonConverterFactory());
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }

    /// <summary>The names of a record's fields as they are written.</summary>
    public static IReadOnlySet<string> FieldsOf<T>() => typeof(T).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToHashSet(StringComparer.Ordinal);

    /// <returns>The item with some of its fields only.</returns>
    public static JsonObject Only<T>(T item, IReadOnlySet<string> fields)
    {
        var whole = JsonSerializer.SerializeToNode(item, Options)!.AsObject();
        foreach (var field in whole.Select(f => f.Key).Where(f => !fields.Contains(f)).ToList()) whole.Remove(field);
        return whole;
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Use(options);
        return options;
    }
}
