using System.Buffers.Binary;

namespace CoeMap.Pages;

/// <summary>A JPEG file of the segments that make the picture; EXIF, XMP, IPTC, comments, small pictures of it and whatever follows the end are left out.</summary>
internal static class BareJpeg
{
    private const byte Mark = 0xFF, End = 0xD9, Scan = 0xDA, Comment = 0xFE;

    public static byte[]? Of(ReadOnlySpan<byte> file)
    {
        using var bare = new MemoryStream(file.Length);
        bare.Write(file[..2]); // the mark it starts with
        for (var at = 2; at + 2 <= file.Length && file[at] == Mark;)
        {
            var marker = file[at + 1];
            if (marker == Mark) at++; // a mark may be padded
            else if (marker == End)
            {
                bare.Write([Mark, End]);
                return bare.ToArray();
            }
            else
            {
                if (at + 4 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) is not (>= 2 and var length) || at + 2 + length > file.Length) return null;
                var whole = file.Slice(at, 2 + length);
                Keep(bare, marker, whole);
                at += whole.Length;
                if (marker != Scan) continue;
                if (LengthOfScan(file[at..]) is not { } coded) return null;
                bare.Write(file.Slice(at, coded));
                at += coded;
            }
        }

        return null;
    }

    private static void Keep(MemoryStream bare, byte marker, ReadOnlySpan<byte> whole)
    {
        var said = whole[4..];
        switch (marker)
        {
            case 0xE0 when said.Length >= 14 && said.StartsWith("JFIF\0"u8): // without its small picture
                bare.Write([Mark, 0xE0, 0, 16]);
                bare.Write(said[..12]);
                bare.Write([0, 0]);
                break;
            case 0xE1 when said.StartsWith("Exif\0\0"u8) && ImageTurn.In(said[6..]) is { } turn:
                bare.Write([Mark, 0xE1, 0, (byte)(2 + 6 + ImageTurn.Length)]);
                bare.Write("Exif\0\0"u8);
                bare.Write(ImageTurn.Alone(turn));
                break;
            case 0xE2 when said.StartsWith("ICC_PROFILE\0"u8): // its colours
            case 0xEE when said.StartsWith("Adobe"u8): // how they are coded
            case not (>= 0xE0 and <= 0xEF or Comment):
                bare.Write(whole);
                break;
        }
    }

    // Coded picture up to the next segment: a mark that is stuffed with 0 or that restarts belongs to it.
    private static int? LengthOfScan(ReadOnlySpan<byte> coded)
    {
        for (var at = 0; at + 1 < coded.Length; at++)
        {
            if (coded[at] == Mark && coded[at + 1] is not (0 or Mark or (>= 0xD0 and <= 0xD7))) return at;
        }

        return null;
    }
}
