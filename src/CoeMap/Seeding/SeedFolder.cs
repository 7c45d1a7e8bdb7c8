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
