namespace CoeMap.Web.Pages.Contribute;

/// <summary>A form that asks nothing and still may be sent twice.</summary>
public sealed class OnceInput
{
    public Guid OnceKey { get; set; }
}
