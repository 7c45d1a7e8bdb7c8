using System.Buffers.Binary;

namespace CoeMap.Pages;

/// <summary>Which way is up, the one fact of EXIF without which a picture from a telephone lies on its side.</summary>
internal static class ImageTurn
{
    /// <summary>Of <see cref="Alone"/>, in bytes.</summary>
    public const int Length = 26;
    private const ushort Orientation = 0x0112;
    private const int Entry = 12;

    /// <param name="exif">A TIFF header with what follows it.</param>
    /// <returns>2 to 8 as EXIF counts; null where it stands upright or nothing says so.</returns>
    public static int? In(ReadOnlySpan<byte> exif)
    {
        if (exif.StartsWith("Exif\0\0"u8)) exif = exif[6..]; // some programs put it into WebP too
        if (exif.Length < 10 || !(exif.StartsWith("II"u8) || exif.StartsWith("MM"u8))) return null;
        var isLittle = exif[0] == 'I';
        var from = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]) : BinaryPrimitives.ReadUInt32BigEndian(exif[4..]);
        if (from > exif.Length - 2) return null;
        var entries = exif[((int)from + 2)..];
        for (var left = Number(exif[(int)from..], isLittle); left > 0 && entries.Length >= Entry; left--)
        {
            if (Number(entries, isLittle) == Orientation) return Number(entries[8..], isLittle) is >= 2 and <= 8 and var turn ? turn : null;
            entries = entries[Entry..];
        }

        return null;
    }

    /// <summary>A TIFF header with this one entry.</summary>
    public static byte[] Alone(int turn) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, // the first list begins after eight bytes
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, // one entry: orientation, a short, one of them
        0, 0, 0, 0, // no further list
    ];

    private static ushort Number(ReadOnlySpan<byte> at, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
