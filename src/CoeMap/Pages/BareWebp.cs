using System.Buffers.Binary;
using System.Text;

namespace CoeMap.Pages;

/// <summary>A WebP file of the chunks that make the picture; EXIF but for which way is up, XMP, unknown chunks and whatever follows the end are left out.</summary>
internal static class BareWebp
{
    private const int Head = 12, ChunkHead = 8, FrameHead = 16;
    private const byte SaysExif = 0x08, SaysXmp = 0x04;

    public static byte[]? Of(ReadOnlySpan<byte> file)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L;
        if (end > file.Length || end < Head) return null;
        using var bare = new MemoryStream(file.Length);
        bare.Write(file[..Head]);
        if (!KeepChunks(bare, file[Head..(int)end])) return null;
        var made = bare.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(made.AsSpan(4), (uint)made.Length - 8);
        return made;
    }

    private static bool KeepChunks(MemoryStream bare, ReadOnlySpan<byte> chunks)
    {
        var isTurned = TurnIn(chunks) is not null;
        while (chunks.Length >= ChunkHead)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            if (length > chunks.Length - ChunkHead) return false;
            var name = Encoding.ASCII.GetString(chunks[..4]);
            var body = chunks.Slice(ChunkHead, (int)length);
            switch (name)
            {
                case "VP8X" when body.Length > 0:
                    byte[] flags = [(byte)((body[0] & ~(SaysExif | SaysXmp)) | (isTurned ? SaysExif : 0)), .. body[1..]];
                    Write(bare, name, flags);
                    break;
                case "ANMF" when body.Length >= FrameHead: // a frame of a moving picture, with chunks of its own
                    using (var frame = new MemoryStream(body.Length))
                    {
                        frame.Write(body[..FrameHead]);
                        if (!KeepChunks(frame, body[FrameHead..])) return false;
                        Write(bare, name, frame.ToArray());
                    }

                    break;
                case "EXIF" when ImageTurn.In(body) is { } turn: Write(bare, name, ImageTurn.Alone(turn)); break;
                case "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ICCP": Write(bare, name, body); break;
            }

            chunks = chunks[Math.Min(chunks.Length, ChunkHead + (int)length + ((int)length & 1))..];
        }

        return true;
    }

    private static int? TurnIn(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= ChunkHead && BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]) is var length && length <= chunks.Length - ChunkHead)
        {
            if (chunks.StartsWith("EXIF"u8)) return ImageTurn.In(chunks.Slice(ChunkHead, (int)length));
            chunks = chunks[Math.Min(chunks.Length, ChunkHead + (int)length + ((int)length & 1))..];
        }

        return null;
    }

    private static void Write(MemoryStream bare, string name, ReadOnlySpan<byte> body)
    {
        Span<byte> head = stackalloc byte[ChunkHead];
        Encoding.ASCII.GetBytes(name, head);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)body.Length);
        bare.Write(head);
        bare.Write(body);
        if ((body.Length & 1) == 1) bare.Write([0]); // chunks begin on even places
    }
}
