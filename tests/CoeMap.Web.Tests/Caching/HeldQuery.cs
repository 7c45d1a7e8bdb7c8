using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoeMap.Web.Tests.Caching;

/// <summary>Stops one page in the middle: it has read its thing and has not been sent.</summary>
public sealed class HeldQuery : DbCommandInterceptor
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? word;

    public Task Reached => reached.Task;

    /// <summary>The next query with the word stops once it has its rows.</summary>
    public void Hold(string word) => this.word = word;

    public void Release() => released.TrySetResult();

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        var held = word;
        if (held is not null && command.CommandText.Contains(held, StringComparison.Ordinal) && Interlocked.CompareExchange(ref word, null, held) == held)
        {
            reached.TrySetResult();
            await released.Task.WaitAsync(cancellationToken);
        }

        return result;
    }
}
