using System.Buffers.Binary;
using System.Runtime.Serialization;

namespace CoeMap.Pages;

public enum ImageKind
{
    [EnumMember(Value = "image/png")] Png,
    [EnumMember(Value = "image/jpeg")] Jpeg,
    [EnumMember(Value = "image/webp")] Webp,
}

/// <summary>What a file is by its content, whatever its name and the browser say.</summary>
/// <param name="Kind">The word is its media type.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record ImageFacts(ImageKind Kind, int Width, int Height)
{
    private const int MaxSide = 10_000;

    /// <returns>Null when it is no PNG, JPEG or WebP image that says how large it is.</returns>
    public static ImageFacts? Of(ReadOnlySpan<byte> file)
    {
        var facts = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(file),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp(file),
            _ => null,
        };
        return facts is { Width: > 0 and <= MaxSide, Height: > 0 and <= MaxSide } ? facts : null;
    }

    // The header chunk comes first: length, "IHDR", width, height; the end is marked.
    private static ImageFacts? Png(ReadOnlySpan<byte> file) =>
        file.Length > 45 && file[12..16].SequenceEqual("IHDR"u8) && file.IndexOf("IEND"u8) > 0
            ? new(ImageKind.Png, BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    // Segments one after the other; one of those that begin a frame holds height and width.
    private static ImageFacts? Jpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 < file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(ImageKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    private static ImageFacts? Webp(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30) return null;
        if (file[12..16].SequenceEqual("VP8X"u8)) return new(ImageKind.Webp, 1 + Little24(file[24..]), 1 + Little24(file[27..]));
        if (file[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return file[20] == 0x2F ? new(ImageKind.Webp, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF)) : null;
        }

        return file[12..16].SequenceEqual("VP8 "u8) && file[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(ImageKind.Webp, BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF)
            : null;
    }

    private static int Little24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
