using CoeMap.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Atlas;

/// <summary>Where a local authority stands on the map of England; from reference data.</summary>
public sealed class Hexagon
{
    private Hexagon() { }

    public Guid OrganisationId { get; private set; }
    public int GridColumn { get; private set; }
    public int GridRow { get; private set; }

    public HexCell Cell => new(GridColumn, GridRow);

    public static Hexagon Of(Guid organisationId) => new() { OrganisationId = organisationId };

    public void MoveTo(HexCell cell) => (GridColumn, GridRow) = (cell.Column, cell.Row);
}

internal sealed class HexagonMapping : IEntityTypeConfiguration<Hexagon>
{
    public void Configure(EntityTypeBuilder<Hexagon> table)
    {
        table.ToTable("hexagons");
        table.HasKey(h => h.OrganisationId);
        table.Ignore(h => h.Cell);
        table.HasOne<Organisation>().WithOne().HasForeignKey<Hexagon>(h => h.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
