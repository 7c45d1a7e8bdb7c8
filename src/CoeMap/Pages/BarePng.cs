using System.Buffers.Binary;
using System.Text;

namespace CoeMap.Pages;

/// <summary>A PNG file of the chunks that make the picture; texts, EXIF, times, unknown ones and whatever follows the end are left out.</summary>
internal static class BarePng
{
    private const int Signature = 8, AroundChunk = 12; // length and name before it, a checksum after it

    private static readonly HashSet<string> Picture = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    };

    public static byte[]? Of(ReadOnlySpan<byte> file)
    {
        using var bare = new MemoryStream(file.Length);
        bare.Write(file[..Signature]);
        for (var at = Signature; at + AroundChunk <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - AroundChunk) return null;
            var name = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            var whole = file.Slice(at, (int)length + AroundChunk);
            if (Picture.Contains(name)) bare.Write(whole);
            if (name == "IEND") return bare.ToArray();
            at += whole.Length;
        }

        return null;
    }
}
