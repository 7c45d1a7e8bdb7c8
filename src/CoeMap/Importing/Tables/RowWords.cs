namespace CoeMap.Importing.Tables;

/// <summary>How a file calls what the table calls a row, and its columns.</summary>
/// <param name="Source">The kind of collection that it comes from.</param>
/// <param name="Fields">By our header; what is not in it is called as we do.</param>
internal sealed record RowWords(string Source, string Row, IReadOnlyDictionary<string, string> Fields)
{
    public static readonly RowWords OfTable = new(TableFormat.Source, "Row", new Dictionary<string, string>(StringComparer.Ordinal));
}
