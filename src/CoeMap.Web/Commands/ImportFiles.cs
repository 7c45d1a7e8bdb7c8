using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Importing;
using CoeMap.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace CoeMap.Web.Commands;

/// <summary>import: brings files from the command line; what is taken goes to the moderators in the name of a member of staff.</summary>
internal static class ImportFiles
{
    public static async Task<int> RunAsync(ImportOrder order, string[] args)
    {
        var files = FilesToImport.Read(order.Paths, order.Format);
        await using var workshop = await Workshop.OpenAsync(args);
        var me = await ImporterAsync(workshop, order);
        var result = 0;
        foreach (var file in files) result = Math.Max(result, order.IsDryRun ? await TryAsync(workshop, me, order, file) : await BringAsync(workshop, me, order, file));
        return result;
    }

    private static async Task<int> TryAsync(Workshop workshop, Me me, ImportOrder order, ImportedFile file)
    {
        var result = await WithBarAsync(file.Name, progress => workshop.Get<TryImport>().RunAsync(me, order.Format, file, progress));
        foreach (var line in result.Lines()) Console.WriteLine(line);
        return result.Problem is null ? 0 : 1;
    }

    private static async Task<int> BringAsync(Workshop workshop, Me me, ImportOrder order, ImportedFile file)
    {
        // The same file gives the same key: killed at half and run again, it goes on.
        var read = await WithBarAsync($"{file.Name}: reading", progress => workshop.Get<StartImport>().RunAsync(me, Guid.CreateVersion7(), order.Format, file, progress));
        if (read is not Outcome.Done done) return Say(read);
        var part = new AcceptedPart(null, order.WithConflicts ? AcceptedPart.WithConflicts : AcceptedPart.Usual, MayPublish: true);
        var taken = await WithBarAsync($"{file.Name}: proposing", progress => workshop.Get<AcceptImport>().RunAsync(me, done.Id, part, progress));
        if (await workshop.Get<ImportReport>().RunAsync(me, done.Id) is { } report)
        {
            foreach (var line in TriedImport.Summary(report)) Console.WriteLine(line);
        }

        return Say(taken is Outcome.Refused { Message: AcceptImport.NothingLeft } ? new Outcome.Done(done.Id, "There is nothing to take: the map says so already.") : taken);
    }

    private static int Say(Outcome outcome)
    {
        var (text, code) = outcome switch
        {
            Outcome.Done done => (done.Message, 0),
            Outcome.Refused refused => (refused.Message, 1),
            Outcome.Overtaken other => (other.Message, 1),
            _ => ("Nothing was imported.", 1),
        };
        (code == 0 ? Console.Out : Console.Error).WriteLine(text);
        return code;
    }

    private static async Task<Me> ImporterAsync(Workshop workshop, ImportOrder order)
    {
        await using var db = await workshop.Get<IDbContextFactory<CoeMapDb>>().CreateDbContextAsync();
        var normalized = order.By?.ToUpperInvariant();
        var people = db.People.AsNoTracking().Where(p => p.SecurityStamp != null);
        var person = normalized is null
            ? await people.Where(p => p.MadeAdministratorAt != null || p.MadeModeratorAt != null).OrderByDescending(p => p.MadeAdministratorAt != null).ThenBy(p => p.Id).FirstOrDefaultAsync()
            : await people.FirstOrDefaultAsync(p => p.NormalizedEmail == normalized);
        if (person is null && order is { IsDryRun: true, By: null }) return new(Guid.Empty, "", true, null, false, false, false, true, true, true);
        if (person is null) throw new SettingsException(normalized is null ? "Nobody can be the importer yet: make an administrator (make-admin), or say --by address." : $"Nobody signs in as {order.By}.");
        if (normalized is null && !order.IsDryRun) Console.WriteLine($"Imported in the name of {person.Email}; say --by for another.");
        return (await MeOf.ReadAsync(db, person.Id, person.SecurityStamp!, isSecondFactorAsked: false))! with { HasProfile = true };
    }

    private static async Task<T> WithBarAsync<T>(string what, Func<IProgress<int>, Task<T>> work)
    {
        var result = default(T);
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn(), new ElapsedTimeColumn()).StartAsync(async bar =>
        {
            var task = bar.AddTask(Markup.Escape(what), autoStart: true);
            task.IsIndeterminate = true;
            result = await work(new Counted(task, Markup.Escape(what)));
            task.IsIndeterminate = false;
            task.Value = task.MaxValue;
            task.StopTask();
        });
        return result!;
    }

    private sealed class Counted(ProgressTask task, string what) : IProgress<int>
    {
        public void Report(int value) => task.Description = $"{what}, {value:N0} rows";
    }
}

/// <param name="Paths">Files or folders.</param>
/// <param name="By">Whose name stands behind it; null for the first member of staff.</param>
internal sealed record ImportOrder(IReadOnlyList<string> Paths, ImportFormat Format, bool IsDryRun, string? By, bool WithConflicts);
