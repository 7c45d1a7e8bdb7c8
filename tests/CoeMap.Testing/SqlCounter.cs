using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoeMap.Testing;

/// <summary>Hears every statement that answers a request; scheduled work is not counted, nor are SET, BEGIN and COMMIT.</summary>
public sealed class SqlCounter(IHttpContextAccessor requests) : DbCommandInterceptor
{
    private static readonly string[] NotCounted = ["SET", "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"];
    private const string SettingForNow = "SELECT set_config("; // SET LOCAL, where statements travel together
    private readonly ConcurrentQueue<string> heard = new();

    public IReadOnlyList<string> Statements => [.. heard];

    /// <summary>Thrown at the next statements of a request: how a test makes a page fail that has no fault.</summary>
    public Exception? Fault { get; set; }

    public void Clear() => heard.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Hear(command, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Hear(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Hear(command, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        Hear(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Hear(command, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Hear(command, result);

    private T Hear<T>(DbCommand command, T result)
    {
        if (requests.HttpContext is null) return result;
        if (Fault is not null) throw Fault;
        foreach (var statement in command.CommandText.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (statement.StartsWith(SettingForNow, StringComparison.Ordinal) || NotCounted.Contains(statement.Split((char[])[' ', '\n'], 2)[0], StringComparer.OrdinalIgnoreCase)) continue;
            heard.Enqueue(statement);
        }

        return result;
    }
}
