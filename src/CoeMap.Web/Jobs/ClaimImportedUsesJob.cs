using CoeMap.Importing;

namespace CoeMap.Web.Jobs;

/// <summary>Asks those whom imported files name as users of what has been published since.</summary>
internal sealed class ClaimImportedUsesJob(ClaimImportedUses claimImportedUses, ILogger<ClaimImportedUsesJob> log) : PatientJob(log)
{
    protected override Task WorkAsync(CancellationToken stop) => claimImportedUses.RunAsync(stop);
}
