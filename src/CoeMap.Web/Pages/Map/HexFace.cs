using System.Runtime.InteropServices;

namespace CoeMap.Web.Pages.Map;

/// <summary>What one authority's hexagon shows.</summary>
/// <param name="Shade">1 to 5, light to dark.</param>
/// <param name="Mark">Stands on it, so that colour never speaks alone; empty for nothing.</param>
/// <param name="Says">After the authority's name, for those who do not see the picture: "leads 3 listings".</param>
/// <param name="InList">Beside its name in the list.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HexFace(int Shade, string Mark, string Says, string InList);
