using CoeMap.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Insights;

/// <summary>How often a listing's page was opened in one month. It never says by whom, nor when exactly.</summary>
public sealed class ListingRead
{
    /// <summary>The running month and this many before it are kept.</summary>
    public const int MonthsKept = 36;

    private ListingRead() { }

    public Guid ListingId { get; private set; }

    /// <summary>Its first day, as London counts.</summary>
    public DateOnly Month { get; private set; }
    public int Times { get; private set; }

    public static ListingRead Of(Guid listingId, DateOnly month, int times) => new() { ListingId = listingId, Month = month, Times = times };

    /// <summary>A listing that became part of this one was read too.</summary>
    public void Add(int times) => Times += times;
}

internal sealed class ListingReadMapping : IEntityTypeConfiguration<ListingRead>
{
    public void Configure(EntityTypeBuilder<ListingRead> table)
    {
        table.ToTable("listing_reads");
        table.HasKey(r => new { r.ListingId, r.Month }); // what a listing's people see of it
        table.HasOne<Listing>().WithMany().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(r => r.Month); // reads of a quarter, and months whose time is over
    }
}
