using System.Text.Json.Nodes;
using CoeMap.Email;
using CoeMap.Exporting;
using CoeMap.Web.Caching;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CoeMap.Web.Api;

/// <summary>GET /openapi/v1.json: what can be asked of the API, for programs and for the page /api.</summary>
internal static class ApiDescription
{
    private const string About =
        "Everything on CoE Map that visitors see, for other programs: listings, organisations, themes, needs, who has confirmed that they use what, the glossary, and what has changed. "
        + "Read only, no key. Nothing here names a person. Ids never change; addresses that have changed redirect.";

    public static IServiceCollection AddApiDescription(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Use(json.SerializerOptions));
        return services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(DescribeAsync);
            options.AddOperationTransformer(DescribeOperationAsync);
            options.AddSchemaTransformer(NameWordsAsync);
        });
    }

    public static WebApplication MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/v1.json").WithMetadata(new SameForEverybody());
        return app;
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        var site = context.ApplicationServices.GetRequiredService<PublicAddress>().Root;
        document.Info = new()
        {
            Title = "CoE Map",
            Version = "1",
            Description = About,
            TermsOfService = new Uri($"{site}/pages/terms"),
            License = new() { Name = "Open Government Licence v3.0", Url = new Uri(OpenLicence.Address) },
        };
        document.Servers = [new() { Url = site }];
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            foreach (var (field, value) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            {
                if (value is OpenApiSchema { Description: null } silent) silent.Description = ApiWords.Of(name, field);
            }
        }

        return Task.CompletedTask;
    }

    private static Task DescribeOperationAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        operation.Parameters = [.. context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameter>().Select(Parameter)];
        operation.OperationId = context.Description.RelativePath!.Replace("api/v1/", "", StringComparison.Ordinal).Replace("/{", "-by-", StringComparison.Ordinal).Replace('/', '-').Replace("}", "", StringComparison.Ordinal);
        ApiExamples.Add(operation, context.ApplicationServices.GetRequiredService<PublicAddress>().Root);
        return Task.CompletedTask;
    }

    private static IOpenApiParameter Parameter(ApiParameter parameter)
    {
        var value = new OpenApiSchema { Type = parameter.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String };
        if (parameter.Choices is { } choices) value.Enum = [.. choices.Select(c => (JsonNode)JsonValue.Create(c)!)];
        JsonNode? example = parameter.Example is null ? null : parameter.IsNumber ? JsonValue.Create(int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(parameter.Example);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsInPath,
            Description = parameter.Says,
            Schema = parameter.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
            Example = parameter.IsRepeated && example is not null ? new JsonArray(example) : example,
        };
    }

    // Enums travel as words, which the framework cannot know.
    private static Task NameWordsAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (!type.IsEnum || type.Assembly != typeof(PublishedListing).Assembly) return Task.CompletedTask;
        schema.Type = type == context.JsonTypeInfo.Type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Enum = [.. Enum.GetValues(type).Cast<Enum>().Select(v => (JsonNode)JsonValue.Create(Words.Of(v))!)];
        return Task.CompletedTask;
    }
}
