using CoeMap.Following;
using CoeMap.Web.SignedIn;

namespace CoeMap.Web.Pages.Following.Shortlist;

/// <summary>A browser's own shortlist: ids of listings, kept on the reader's device and nowhere else.</summary>
public sealed class ShortlistCookie(IHttpContextAccessor accessor, SiteCookies cookies)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);
    // Not “coemap…”: a cookie of that name would cost its readers the kept pages (Caching/PublicPages).
    private readonly string name = cookies.Name("shortlist");

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A shortlist belongs to a request.");

    public IReadOnlyList<Guid> Read() =>
        [.. (Http.Request.Cookies[name] ?? "").Split('.').Select(part => Guid.TryParseExact(part, "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(ReadShortlist.Most)];

    public void Write(IReadOnlyList<Guid> ids)
    {
        if (ids.Count == 0) Http.Response.Cookies.Delete(name, cookies.Options(life: null));
        else Http.Response.Cookies.Append(name, string.Join('.', ids.Select(id => id.ToString("N"))), cookies.Options(Life));
    }
}
