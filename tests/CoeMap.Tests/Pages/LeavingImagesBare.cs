using System.Buffers.Binary;
using System.Text;
using CoeMap.Pages;
using CoeMap.Testing.Making;
using Xunit;

namespace CoeMap.Tests.Pages;

/// <summary>What an image tells beside the picture is left out: on files made here, byte by byte.</summary>
public sealed class LeavingImagesBare
{
    private const string Secret = "51.2787N 0.5217E";

    private static readonly byte[] Icc = [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9];
    private static readonly byte[] Adobe = [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1];
    private static readonly byte[] Coded = [7, 0xFF, 0, 8, 0xFF, 0xD0, 9]; // a stuffed mark and a restart among the picture
    private static readonly byte[] Frame = [8, 0, 2, 0, 3, 1, 1, 0x11, 0];

    [Fact]
    public void of_a_jpeg_keeps_the_picture_and_its_colours_only()
    {
        var file = Jpeg(
            Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, 2, 3]), // with a small picture of one point
            Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(turn: 1)]),
            Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
            Segment(0xE2, Icc), Segment(0xE2, [.. "MPF\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
            Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Encoding.ASCII.GetBytes(Secret)]),
            Segment(0xEE, Adobe), Segment(0xFE, Encoding.ASCII.GetBytes(Secret)));

        var bare = BareImage.Of([.. file, .. Encoding.ASCII.GetBytes("and a film " + Secret)], ImageKind.Jpeg);

        Assert.Equal(Jpeg(Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), Segment(0xE2, Icc), Segment(0xEE, Adobe)), bare);
        Assert.Equal(new ImageFacts(ImageKind.Jpeg, 3, 2), ImageFacts.Of(bare));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void of_a_jpeg_keeps_which_way_is_up_and_nothing_else_of_exif(bool little)
    {
        var bare = BareImage.Of(Jpeg(Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(turn: 6, little)])), ImageKind.Jpeg)!;

        Assert.DoesNotContain(Secret, Encoding.ASCII.GetString(bare), StringComparison.Ordinal);
        Assert.Equal(Jpeg(Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])), bare);
    }

    [Fact]
    public void of_a_png_keeps_the_picture_only()
    {
        var plain = AMediaFile.Png;
        var (head, rest) = (plain[..33], plain[33..]);
        byte[] file = [.. head, .. Chunk("eXIf", Exif(turn: 6)), .. Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0" + Secret)), .. Chunk("iTXt", Encoding.ASCII.GetBytes("XML:com.adobe.xmp\0" + Secret)), .. Chunk("tIME", [7, 234, 11, 29, 9, 0, 0]), .. Chunk("myOw", [1]), .. rest, .. Encoding.ASCII.GetBytes(Secret)];

        Assert.Equal(plain, BareImage.Of(file, ImageKind.Png));
    }

    [Fact]
    public void of_a_webp_keeps_the_picture_only()
    {
        var picture = Part("VP8L", [0x2F, 1, 0, 0, 0, 7, 7]); // an odd length, so it is padded
        var file = Webp(Part("VP8X", [0x2C, 0, 0, 0, 1, 0, 0, 2, 0, 0]), Part("ICCP", [9]), picture, Part("EXIF", Exif(turn: 1)), Part("XMP ", Encoding.ASCII.GetBytes(Secret)), Part("own ", [1]));

        var bare = BareImage.Of(file, ImageKind.Webp);

        Assert.Equal(Webp(Part("VP8X", [0x20, 0, 0, 0, 1, 0, 0, 2, 0, 0]), Part("ICCP", [9]), picture), bare);
        Assert.Equal(new ImageFacts(ImageKind.Webp, 2, 3), ImageFacts.Of(bare));
    }

    [Fact]
    public void of_a_webp_keeps_which_way_is_up_and_looks_into_its_frames()
    {
        var picture = Part("VP8L", [0x2F, 1, 0, 0, 0, 7, 7]);
        byte[] place = [.. new byte[16]];
        var file = Webp(Part("VP8X", [0x0E, 0, 0, 0, 1, 0, 0, 2, 0, 0]), Part("ANMF", [.. place, .. picture, .. Part("own ", Encoding.ASCII.GetBytes(Secret))]), Part("EXIF", [.. "Exif\0\0"u8, .. Exif(turn: 8)]));

        var bare = Encoding.Latin1.GetString(BareImage.Of(file, ImageKind.Webp)!);

        Assert.DoesNotContain(Secret, bare, StringComparison.Ordinal);
        Assert.Contains("EXIF\u001a\0\0\0MM\0*", bare, StringComparison.Ordinal);
        Assert.Equal(0x0A, bare[20]);
    }

    [Theory]
    [InlineData(ImageKind.Jpeg)]
    [InlineData(ImageKind.Png)]
    [InlineData(ImageKind.Webp)]
    public void is_impossible_where_the_file_ends_too_early(ImageKind kind)
    {
        var whole = kind switch { ImageKind.Jpeg => Jpeg(Segment(0xE2, Icc)), ImageKind.Png => AMediaFile.Png, _ => Webp(Part("VP8L", [0x2F, 1, 0, 0, 0, 7])) };
        Assert.NotNull(BareImage.Of(whole, kind));
        for (var length = 12; length < whole.Length; length++) Assert.Null(BareImage.Of(whole.AsSpan(0, length), kind));
    }

    [Fact]
    public void survives_whatever_bytes_stand_in_it()
    {
        var random = new Random(4);
        var files = new (ImageKind Kind, byte[] Bytes)[] { (ImageKind.Jpeg, Jpeg(Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(turn: 6)]))), (ImageKind.Png, AMediaFile.Png), (ImageKind.Webp, Webp(Part("VP8X", new byte[10]), Part("EXIF", Exif(turn: 6)))) };
        for (var i = 0; i < 20_000; i++)
        {
            var (kind, bytes) = files[i % files.Length];
            byte[] broken = [.. bytes];
            for (var hits = random.Next(1, 4); hits > 0; hits--) broken[random.Next(12, broken.Length)] = (byte)random.Next(256);

            BareImage.Of(broken, kind); // an answer or none, never an exception
        }
    }

    /// <summary>A list of a camera, an orientation and a place, as telephones write it.</summary>
    private static byte[] Exif(int turn, bool little = true)
    {
        var at = new byte[8 + 2 + 12 + 12 + 4 + Secret.Length];
        Encoding.ASCII.GetBytes(little ? "II*\0" : "MM\0*", at);
        Number(at, 4, 8, little, wide: true);
        Number(at, 8, 2, little);
        Number(at, 10, 0x8825, little); // where GPS begins
        Number(at, 18, 38, little, wide: true);
        Number(at, 22, 0x0112, little);
        Number(at, 24, 3, little);
        Number(at, 26, 1, little, wide: true);
        Number(at, 30, turn, little);
        Encoding.ASCII.GetBytes(Secret, at.AsSpan(38));
        return at;
    }

    private static void Number(byte[] file, int at, int value, bool little, bool wide = false)
    {
        if (little && wide) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        else if (little) BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
        else if (wide) BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at), value);
        else BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
    }

    private static byte[] Jpeg(params byte[][] segments) =>
        [0xFF, 0xD8, .. segments.SelectMany(s => s), .. Segment(0xC0, Frame), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Coded, .. Segment(0xC4, [0, 1]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Coded, 0xFF, 0xD9];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string name, byte[] body) => [0, 0, 0, (byte)body.Length, .. Encoding.ASCII.GetBytes(name), .. body, 1, 2, 3, 4];

    private static byte[] Part(string name, byte[] body) => [.. Encoding.ASCII.GetBytes(name), (byte)body.Length, 0, 0, 0, .. body, .. new byte[body.Length & 1]];

    private static byte[] Webp(params byte[][] parts)
    {
        byte[] body = [.. "WEBP"u8, .. parts.SelectMany(p => p)];
        return [.. "RIFF"u8, (byte)body.Length, 0, 0, 0, .. body];
    }
}
