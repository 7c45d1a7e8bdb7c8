using System.Runtime.InteropServices;
using CoeMap.Benchmarks;
using CoeMap.Benchmarks.Baselines;
using CoeMap.Benchmarks.Faults;
using CoeMap.Benchmarks.Importing;

if (args is ["baselines", ..])
{
    await BaselineSite.RunAsync(args[1..]);
    return 0;
}

if (args is ["import", var rows])
{
    await ImportRows.RunAsync(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

// Ctrl+C and a polite kill end the run in order, so that no process and no folder stays behind.
using var stopping = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return args is [var site, var documents, "faults"]
    ? await BreakTheSite.RunAsync(site, documents, stopping.Token)
    : await Bench.RunAsync(args, stopping.Token);
