using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoeMap.Database;

/// <summary>Keeps a NUL, which PostgreSQL takes in no text, from being sent to it.</summary>
/// <remarks>
/// A statement that it refuses while it is being prepared leaves the connection one answer behind, and the next reader's request fails
/// for it (Npgsql 10). docs/decisions/2026-11-30-no-nul-is-sent.md.
/// </remarks>
internal sealed class NoNul : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Checked(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Checked(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Checked(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, result));

    /// <exception cref="InvalidDataException">A parameter holds a NUL.</exception>
    private static T Checked<T>(DbCommand command, T result)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text ? Holds(text) : parameter.Value is IEnumerable<string> texts && texts.Any(Holds)) throw new InvalidDataException("A text holds a NUL.");
        }

        return result;
    }

    private static bool Holds(string? text) => text?.Contains('\0', StringComparison.Ordinal) is true;
}
