namespace CoeMap.Seeding;

/// <summary>A row of the seed data cannot be taken; nothing was changed.</summary>
/// <param name="file">File name below the seed folder.</param>
/// <param name="line">Line in the file, from 1.</param>
/// <param name="problem">What is wrong and what would be right.</param>
public sealed class SeedProblemException(string file, long line, string problem)
    : Exception($"{file}, line {line}: {problem} Nothing was changed.");
