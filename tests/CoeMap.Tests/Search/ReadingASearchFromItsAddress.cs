using CoeMap.Search;
using Xunit;

namespace CoeMap.Tests.Search;

public sealed class ReadingASearchFromItsAddress
{
    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=looked%20after")]
    [InlineData("/search?q=903&kind=tool&kind=project&theme=policy-enablers&tag=family%20hubs&for-whom=analyst&sort=name&page=3")]
    public void and_writing_it_again_gives_the_same(string address) => Assert.Equal(address, SearchQuery.From(address).ToAddress());

    [Fact]
    public void the_address_of_one_filter_is_that_of_the_search()
    {
        foreach (var filter in SearchFilters.All) Assert.Equal(SearchQuery.Of(filter, "a & b/c é").ToAddress(), SearchQuery.AddressOf(filter, "a & b/c é"));
    }

    [Theory]
    [InlineData("?page=0", "/search")]
    [InlineData("?page=-4", "/search")]
    [InlineData("?page=twelve", "/search")]
    [InlineData("?page=99999999999", "/search")]
    [InlineData("?page=9999999", "/search?page=500")]
    [InlineData("?kind=banana&sort=best&colour=red", "/search")]
    [InlineData("?q=%00%20%20a%0Ab&q=c", "/search?q=a%20b%20c")]
    [InlineData("?kind=tool&kind=tool", "/search?kind=tool")]
    [InlineData("?&&=&q", "/search")]
    public void leaves_out_what_makes_no_sense(string given, string kept) => Assert.Equal(kept, SearchQuery.From(given).ToAddress());

    [Fact]
    public void lets_one_filter_be_taken_off_and_starts_again_from_the_first_page()
    {
        var query = SearchQuery.From("?q=map&kind=tool&kind=project&page=4");

        Assert.Equal("/search?q=map&kind=project", query.Without(SearchFilter.Kind, "tool").ToAddress());
        Assert.Equal("/search?q=map", query.WithoutFilters().ToAddress());
        Assert.Equal("/search?q=map&kind=tool&kind=project&page=5", query.WithPage(5).ToAddress());
    }
}
