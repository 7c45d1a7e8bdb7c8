namespace CoeMap.Importing.Tables;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
internal static class FileSigns
{
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <returns>What it is when it is neither text nor a zip archive; null otherwise.</returns>
    public static string? WhatElse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8)) return "a PDF";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "a file of an old Office program, or one with a password";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8)) return "an image";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("7z"u8) || bytes.StartsWith("Rar!"u8)) return "a packed file of another kind than zip";
        if (bytes.StartsWith("MZ"u8) || bytes.StartsWith("\x7F"u8)) return "a program";
        var isUtf16 = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!IsZip(bytes) && !isUtf16 && bytes[..Math.Min(bytes.Length, 8_192)].Contains((byte)0)) return "a file with binary content, or text in an encoding without its mark (save it as UTF-8)";
        return null;
    }
}
