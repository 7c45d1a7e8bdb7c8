using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CoeMap.Web.Api;

/// <summary>What each address answers, in an example: examples.json holds answers of the seeded site, by operation, and the tests hold them against what is answered.</summary>
internal static class ApiExamples
{
    private const string Site = "https://coemap.example";
    private static readonly string All = Read();

    public static void Add(OpenApiOperation operation, string site)
    {
        var examples = JsonNode.Parse(All.Replace(Site, site, StringComparison.Ordinal))!;
        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var (_, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)) media.Example = examples[status is "200" ? operation.OperationId! : status]?.DeepClone();
        }
    }

    private static string Read()
    {
        using var file = new StreamReader(typeof(ApiExamples).Assembly.GetManifestResourceStream("CoeMap.Web.Api.examples.json")!);
        return file.ReadToEnd();
    }
}
