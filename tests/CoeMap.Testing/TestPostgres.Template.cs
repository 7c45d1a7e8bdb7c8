namespace CoeMap.Testing;

public sealed partial class TestPostgres
{
    /// <summary>What every test database starts from. It runs once, as the role that owns the schema.</summary>
    private static Task PrepareTemplateAsync(string ownerConnectionString) => Task.CompletedTask;
}
