namespace CoeMap.Testing.Making;

/// <summary>Names and moments that no other test has.</summary>
internal static class Unique
{
    private static readonly string[] Syllables = ["bar", "del", "fen", "gor", "hal", "kem", "lin", "mos", "nar", "pel", "rud", "sil", "tan", "vor", "wex", "zim"];
    private static int count;

    /// <returns>A word that search finds whole and that stems to nothing else, for example "Kemlinbarmos".</returns>
    public static string Word()
    {
        var n = Interlocked.Increment(ref count) + 4096;
        var word = "";
        for (; n > 0; n /= Syllables.Length) word += Syllables[n % Syllables.Length];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <returns>Times before the clock's start, each a second after the one before.</returns>
    public static DateTimeOffset Moment() => FakeClock.Start.AddDays(-30).AddSeconds(Interlocked.Increment(ref count));
}
