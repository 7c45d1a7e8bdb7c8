using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Search;

/// <summary>How often some words were searched for in one week, and whether the map had anything. It never says who searched, nor when exactly.</summary>
public sealed class SearchTally
{
    public const int LongestWords = 100;

    private SearchTally() { }

    /// <summary>The Monday of the week.</summary>
    public DateOnly Week { get; private set; }

    /// <summary>Lower case, without anything that looks like a person's details.</summary>
    public string Words { get; private set; } = "";
    public int Times { get; private set; }

    /// <summary>How many listings the last of these searches found; more than a thousand counts as 1,001.</summary>
    public int Found { get; private set; }
}

internal sealed class SearchTallyMapping : IEntityTypeConfiguration<SearchTally>
{
    public void Configure(EntityTypeBuilder<SearchTally> table)
    {
        table.ToTable("search_tallies");
        table.HasKey(t => new { t.Week, t.Words });
        table.Property(t => t.Words).HasMaxLength(SearchTally.LongestWords);
        table.HasIndex(t => t.Words).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("searches_that_begin_alike"); // common searches, while typing
    }
}
