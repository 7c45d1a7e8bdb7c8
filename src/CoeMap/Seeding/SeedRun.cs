using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoeMap.Database;

namespace CoeMap.Seeding;

/// <summary>One run over the seed data: where it reads, where it writes, what it counted. Saved once, at the end, by <see cref="Seed"/>.</summary>
internal sealed record SeedRun(CoeMapDb Db, SeedFolder Folder, SeedReport Report, DateTimeOffset Now)
{
    /// <returns>A fingerprint of what a row says, so that the next run knows whether the file changed.</returns>
    public static string HashOf(object row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(row, JsonColumn.Options))));
}
