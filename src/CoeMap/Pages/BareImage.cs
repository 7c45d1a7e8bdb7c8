namespace CoeMap.Pages;

/// <summary>An image without what it tells beside the picture: where and when it was taken, with what and by whom, and smaller pictures of how it looked before.</summary>
/// <remarks>Nothing of the picture is encoded again: parts are left out, and what shows it right (colours, transparency, which way is up) stays.</remarks>
public static class BareImage
{
    /// <param name="file">An image of this kind.</param>
    /// <returns>Null where it cannot be read to its end: what cannot be read cannot be looked through.</returns>
    public static byte[]? Of(ReadOnlySpan<byte> file, ImageKind kind) => kind switch
    {
        ImageKind.Png => BarePng.Of(file),
        ImageKind.Jpeg => BareJpeg.Of(file),
        ImageKind.Webp => BareWebp.Of(file),
        _ => null,
    };
}
