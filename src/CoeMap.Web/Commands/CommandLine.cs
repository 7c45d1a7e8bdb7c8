using System.CommandLine;
using CoeMap.EmbeddedPostgres;
using CoeMap.Importing;
using CoeMap.Seeding;
using CoeMap.Web.Setup;

namespace CoeMap.Web.Commands;

/// <summary>What can be asked of the program: serve (default), migrate, seed, reset, make-admin, forget-app, import, arrange-map.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CoE Map: the directory of data and digital work in children’s social care. Without a command it serves the site.")
        {
            TreatUnmatchedTokensAsErrors = false, // settings such as --urls go to the host
        };
        root.SetAction((_, _) => Serve.RunAsync(args));
        root.Subcommands.Add(Command("serve", "Serves the site.", () => Serve.RunAsync(args)));
        root.Subcommands.Add(Command("migrate", "Brings the schema up to date, as the role that owns it.", () => Migrate.RunAsync(args)));
        root.Subcommands.Add(Command("seed", "Brings the reference data up to date; says what was created, changed and unchanged.", () => SeedData.RunAsync(args)));
        root.Subcommands.Add(Command("reset", "Development only: throws the site's own database away.", () => Reset.RunAsync(args)));
        root.Subcommands.Add(CommandFor("make-admin", "Makes somebody an administrator.", email => MakeAdmin.RunAsync(email, args)));
        root.Subcommands.Add(CommandFor("forget-app", "Disconnects the lost authenticator app of an administrator or moderator.", email => ForgetApp.RunAsync(email, args)));
        root.Subcommands.Add(ImportCommand(args));
        root.Subcommands.Add(ArrangeMapCommand());
        return await SayWhatIsWrongAsync(() => root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    private static Command Command(string name, string description, Func<Task<int>> run)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, _) => run());
        return command;
    }

    private static Command CommandFor(string name, string description, Func<string, Task<int>> run)
    {
        var email = new Argument<string>("email") { Description = "The address the person signs in with." };
        var command = new Command(name, description) { Arguments = { email }, TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, _) => run(parsed.GetValue(email)!));
        return command;
    }

    private static Command ImportCommand(string[] args)
    {
        var paths = new Argument<string[]>("file") { Description = "Files, or the folder of a map.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--as") { Description = "table, json, map or publiccode.", DefaultValueFactory = _ => "table" };
        var isDryRun = new Option<bool>("--dry-run") { Description = "Only says what would become of each row." };
        var by = new Option<string?>("--by") { Description = "The address of whoever imports; without it the first administrator." };
        var conflicts = new Option<bool>("--conflicts") { Description = "Proposes what others have changed as well." };
        var command = new Command("import", "Imports files: what is taken goes to the moderators.") { Arguments = { paths }, Options = { format, isDryRun, by, conflicts } };
        command.SetAction((parsed, _) => ImportFiles.RunAsync(
            new(parsed.GetValue(paths) ?? [], Words.Parse<ImportFormat>(parsed.GetValue(format)) ?? throw new SettingsException("--as is one of: table, json, map, publiccode."), parsed.GetValue(isDryRun), parsed.GetValue(by), parsed.GetValue(conflicts)), args));
        return command;
    }

    private static Command ArrangeMapCommand()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of seed files; its hexagons.csv is written anew." };
        var command = new Command("arrange-map", "Arranges the authorities on the hexagons of the map of England.") { Arguments = { folder } };
        command.SetAction((parsed, _) => ArrangeMap.RunAsync(parsed.GetValue(folder)!));
        return command;
    }

    private static async Task<int> SayWhatIsWrongAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is SettingsException or ClusterException or SeedProblemException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
