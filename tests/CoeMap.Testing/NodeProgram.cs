using System.Diagnostics;

namespace CoeMap.Testing;

/// <summary>A real server that is not ours, run by Node from tests/RealComponents until it is disposed of; it ends with this process too.</summary>
public sealed class NodeProgram : IDisposable
{
    private readonly Process process;

    private NodeProgram(Process process, string said) => (this.process, Said) = (process, said);

    /// <summary>The line it began with: where it listens.</summary>
    public string Said { get; }

    public static NodeProgram Start(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Repository.File($"tests/RealComponents/{script}"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true, // it ends when this closes
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var errors = new System.Text.StringBuilder();
        started.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        started.BeginErrorReadLine();
        var said = started.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{script} said nothing. {errors}");
        return new(started, said);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(2_000)) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
