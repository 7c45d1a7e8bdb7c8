using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CoeMap.Benchmarks.Making;

/// <summary>Writes things into their table by binary COPY, column by column as the map's own mapping says.</summary>
internal sealed class TableCopy<T>
{
    private readonly string command;
    private readonly List<(PropertyInfo Property, string Type, Func<object?, object?> Stored)> columns;

    public TableCopy(DbContext db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"The map does not hold {typeof(T).Name}.");
        // What the database makes itself (generated columns, the row version) is not ours to write.
        var written = entity.GetProperties().Where(p => p.GetComputedColumnSql() is null && !p.IsConcurrencyToken).ToList();
        columns = [.. written.Select(p => (p.PropertyInfo!, TypeOf(p), (Func<object?, object?>)(p.GetTypeMapping().Converter?.ConvertToProvider ?? (v => v))))];
        command = $"COPY {entity.GetTableName()} ({string.Join(", ", written.Select(p => p.GetColumnName()))}) FROM STDIN (FORMAT BINARY)";
    }

    public async Task WriteAsync(NpgsqlConnection connection, IEnumerable<T> things)
    {
        await using var writer = await connection.BeginBinaryImportAsync(command);
        foreach (var thing in things)
        {
            await writer.StartRowAsync();
            foreach (var (property, type, stored) in columns)
            {
                if (property.GetValue(thing) is { } value) await writer.WriteAsync(stored(value), type);
                else await writer.WriteNullAsync();
            }
        }

        await writer.CompleteAsync();
    }

    private static string TypeOf(IProperty property) => property.GetColumnType().Split('(')[0];
}
