using CsvHelper;

namespace CoeMap.Seeding;

/// <summary>The folder of seed files and how its tables are read.</summary>
/// <param name="path">Folder that holds themes.json, organisations.csv and the others; seed-data/README.md gives the columns.</param>
public sealed class SeedFolder(string path)
{
    /// <summary>The folder that travels with the program.</summary>
    public static SeedFolder Shipped => new(System.IO.Path.Combine(AppContext.BaseDirectory, "seed-data"));

    public string Path(string file) => System.IO.Path.Combine(path, file);

    public SeedFolder Demo => new(Path("demo"));

    /// <returns>The local authorities by code, for the program that arranges the map.</returns>
    public IReadOnlyList<AuthorityPosition> Positions() =>
    [
        .. Rows("organisations.csv").Where(row => row.TextOrNull("dfe_code") is not null).OrderBy(row => row.Text("dfe_code"), StringComparer.Ordinal)
            .Select(row => new AuthorityPosition(row.Text("dfe_code"), row.Number("latitude") ?? 0, row.Number("longitude") ?? 0)),
    ];

    internal IReadOnlyList<SeedRow> Rows(string file)
    {
        using var csv = CsvReader.FromFile(Path(file), new CsvReaderOptions { TrackLineNumbers = true });
        var rows = new List<SeedRow>();
        while (csv.Read())
        {
            var cells = csv.Headers.ToDictionary(column => column, column => csv.GetString(column).Trim(), StringComparer.Ordinal);
            rows.Add(new SeedRow(file, csv.LineNumber, cells));
        }

        return rows;
    }
}
