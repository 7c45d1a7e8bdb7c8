namespace CoeMap.Testing.Making;

/// <summary>Names and moments that no other test has.</summary>
internal static class Unique
{
    private static readonly string[] Syllables = ["bar", "del", "fen", "gor", "hal", "kem", "lin", "mos", "nar", "pel", "rud", "sil", "tan", "vor", "wex", "zim"];
    private static int count;

    /// <returns>A word that search finds whole and that stems to nothing else, for example "Kemlinbarmosfen".</returns>
    /// <remarks>Its last syllable counts the others, so that two words differ in two syllables at least: search takes none for another that is misspelt.</remarks>
    public static string Word()
    {
        var (word, sum, weight) = ("", 0, 1);
        for (var n = Interlocked.Increment(ref count) + 4096; n > 0; n /= Syllables.Length, weight += 2)
        {
            word += Syllables[n % Syllables.Length];
            sum += weight * (n % Syllables.Length);
        }

        word += Syllables[sum % Syllables.Length];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <returns>Times before the clock's start, each a second after the one before.</returns>
    public static DateTimeOffset Moment() => FakeClock.Start.AddDays(-30).AddSeconds(Interlocked.Increment(ref count));
}
