using System.Globalization;
using CoeMap.Access;
using CoeMap.Database;
using CoeMap.Needs;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Following;

/// <summary>What happened to needs: posted, answered, met or closed. Who posted and who answered is not told.</summary>
internal static class NeedNews
{
    private const int Most = 100;

    public static async Task<IEnumerable<DigestLine>> ReadAsync(CoeMapDb db, ReadersThings things, DateTimeOffset after, DateTimeOffset upTo, CancellationToken stop)
    {
        var (needs, organisations, themes) = (things.Ids(FollowOf.Need), things.Ids(FollowOf.Organisation), things.Subjects(FollowOf.Theme));
        var rows = await db.Needs.Public()
            .Where(n => needs.Contains(n.Id) || (n.OrganisationId != null && organisations.Contains(n.OrganisationId.Value)) || n.Themes.Any(t => themes.Contains(t)))
            .Select(n => new
            {
                n.Id,
                Slug = n.Slug!,
                n.Title,
                n.State,
                ShownAt = n.ShownAt!.Value,
                n.EndedAt,
                n.OrganisationId,
                n.Themes,
                Answers = db.NeedOffers.Count(o => o.NeedId == n.Id && o.RemovedAt == null && o.OfferedAt > after && o.OfferedAt <= upTo),
                LastAnswerAt = db.NeedOffers.Where(o => o.NeedId == n.Id && o.RemovedAt == null && o.OfferedAt <= upTo).Max(o => (DateTimeOffset?)o.OfferedAt),
            })
            .Where(n => (n.EndedAt > after && n.EndedAt <= upTo) || (n.ShownAt > after && n.ShownAt <= upTo) || n.Answers > 0)
            .OrderByDescending(n => n.ShownAt).Take(Most).ToListAsync(stop);
        return rows.Select(n =>
        {
            var (what, at) = n.EndedAt > after ? ($"The need “{n.Title}” is {Words.Label(n.State).ToLowerInvariant()}", n.EndedAt.Value)
                : n.ShownAt > after ? ($"Somebody needs: “{n.Title}”", n.ShownAt)
                : (n.Answers == 1 ? $"The need “{n.Title}” has an answer" : string.Create(CultureInfo.InvariantCulture, $"The need “{n.Title}” has {n.Answers} new answers"), n.LastAnswerAt!.Value);
            var isAnswer = at == n.LastAnswerAt;
            return new DigestLine(what, n.Title, $"/needs/{n.Slug}", things.Because(at, f => f.Of switch
            {
                FollowOf.Need => things.IdOf(f) == n.Id,
                FollowOf.Organisation => !isAnswer && things.IdOf(f) == n.OrganisationId && n.OrganisationId is not null,
                FollowOf.Theme => !isAnswer && n.Themes.Contains(f.Subject, StringComparer.Ordinal),
                _ => false,
            }), at);
        });
    }
}
