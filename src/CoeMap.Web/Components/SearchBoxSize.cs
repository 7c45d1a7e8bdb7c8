namespace CoeMap.Web.Components;

public enum SearchBoxSize
{
    Large,
    Header,
}
