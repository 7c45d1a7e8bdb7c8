using System.Globalization;
using System.Text;
using QRCoder;

namespace CoeMap.Web.SignedIn;

/// <summary>A text as a square of dots that a telephone's camera reads, as the path of an SVG: no script, no other origin.</summary>
/// <param name="Path">For the "d" of a path; one dot is one unit.</param>
/// <param name="Size">Dots a side, the quiet margin included.</param>
public sealed record QrPicture(string Path, int Size)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
            {
                if (code.ModuleMatrix[row][column]) path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }

        return new(path.ToString(), code.ModuleMatrix.Count);
    }
}
