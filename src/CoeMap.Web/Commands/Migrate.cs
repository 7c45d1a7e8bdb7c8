namespace CoeMap.Web.Commands;

/// <summary>migrate: brings the schema up to date.</summary>
internal static class Migrate
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var workshop = await Workshop.OpenAsync(args);
        await workshop.Database.MigrateAsync();
        Console.WriteLine("The schema is up to date.");
        return 0;
    }
}
