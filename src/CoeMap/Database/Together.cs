using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CoeMap.Database;

/// <summary>What a read has asked for, once <see cref="Together"/> has run.</summary>
public delegate Task<T> Answer<T>(CancellationToken stop = default);

/// <summary>Statements of several reads that travel to the database together: however many they are, it is waited for once.</summary>
/// <remarks>
/// For pages that are asked for all day. Waiting is what a statement costs us most (threads change hands), understanding a query comes
/// next; so these statements are written by hand, with parameters by name, and their rows are read by hand.
/// </remarks>
public sealed class Together(IDbContextFactory<CoeMapDb> dbs)
{
    private readonly List<(string Sql, Action<NpgsqlDataReader> Read)> asked = [];
    private readonly Dictionary<string, NpgsqlParameter> parameters = new(StringComparer.Ordinal);

    /// <param name="sql">One statement. Parameters of the same name are the same in all statements.</param>
    /// <param name="read">Makes a thing of a row.</param>
    /// <param name="with">The statement's parameters.</param>
    /// <returns>Its rows: empty until this has run.</returns>
    internal IReadOnlyList<T> Ask<T>(string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<NpgsqlParameter> with)
    {
        var rows = new List<T>();
        asked.Add((sql, row => rows.Add(read(row))));
        foreach (var parameter in with) parameters.TryAdd(parameter.ParameterName, parameter);
        return rows;
    }

    /// <summary>What follows is planned once and for all parameters, where the database would plan it anew for each: for long statements whose plan does not hang on what is asked.</summary>
    /// <remarks>What travels together is one transaction: it holds there and is gone afterwards.</remarks>
    internal void PlanOnce() => Ask("SELECT set_config('plan_cache_mode', 'force_generic_plan', true)", _ => true);

    /// <summary>Asks everything that was asked for since the last time.</summary>
    public async Task RunAsync(CancellationToken stop = default)
    {
        if (asked.Count == 0) return;
        await using var db = await dbs.CreateDbContextAsync(stop);
        var sql = string.Join(";\n", asked.Select(a => a.Sql));
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, [.. parameters.Values], db.Model);
        await using var answer = await command.RelationalCommand.ExecuteReaderAsync(
            new(db.GetService<IRelationalConnection>(), command.ParameterValues, null, db, db.GetService<IRelationalCommandDiagnosticsLogger>()), stop);
        var rows = (NpgsqlDataReader)answer.DbDataReader;
        foreach (var (_, read) in asked)
        {
            while (await rows.ReadAsync(stop)) read(rows);
            await rows.NextResultAsync(stop);
        }

        asked.Clear();
        parameters.Clear();
    }
}
