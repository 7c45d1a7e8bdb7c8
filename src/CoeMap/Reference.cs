namespace CoeMap;

/// <summary>The short reference people quote on the phone, made from an id: the same id gives the same reference.</summary>
public static class Reference
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <returns>Eight characters without look-alikes in two groups, for example "7K2M-9QXD".</returns>
    public static string Of(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        var bits = BitConverter.ToUInt64(bytes, 8);
        var letters = new char[8];
        for (var i = 0; i < letters.Length; i++) letters[i] = Alphabet[(int)((bits >> (i * 5)) & 31)];
        return $"{new string(letters, 0, 4)}-{new string(letters, 4, 4)}";
    }
}
