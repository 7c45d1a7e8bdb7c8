using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Search;

/// <summary>A word that published listings, organisations, themes or the glossary really use: what spelling is corrected to.</summary>
public sealed class SearchWord
{
    public const int Longest = 40;

    private SearchWord() { }

    public string Word { get; private set; } = "";

    /// <summary>What the database's English makes of it; two words of one stem find the same listings. Empty for the smallest words.</summary>
    public string Stem { get; private set; } = "";

    /// <summary>How many things use it.</summary>
    public int UsedBy { get; private set; }
}

/// <summary>What one thing had taught the word table when it was last read, so that a change costs only what changed.</summary>
public sealed class LearnedText
{
    private LearnedText() { }

    public Guid ThingId { get; private set; }

    /// <summary>The row version (xmin) that was read.</summary>
    public long RowVersion { get; private set; }

    public List<string> Words { get; private set; } = [];

    /// <summary>Always empty: filters are counted from the map at hand. The column goes with the next version.</summary>
    public List<string> Choices { get; private set; } = [];
}

internal sealed class SearchWordMapping : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> table)
    {
        table.ToTable("search_words");
        table.HasKey(w => w.Word);
        table.Property(w => w.Word).HasMaxLength(SearchWord.Longest);
        table.Property(w => w.Stem).HasMaxLength(SearchWord.Longest);
        table.HasIndex(w => w.Stem); // is any form of this word known
        table.HasIndex(w => w.Word).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("words_that_look_alike"); // candidates for a misspelt word
    }
}

internal sealed class LearnedTextMapping : IEntityTypeConfiguration<LearnedText>
{
    public void Configure(EntityTypeBuilder<LearnedText> table)
    {
        table.ToTable("learned_texts");
        table.HasKey(t => t.ThingId);
    }
}
