using CoeMap.Access;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Needs;

/// <summary>Whether everybody sees a need as soon as it is posted, for whoever checks it before.</summary>
public sealed class SeenAtOnce(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>What happens to it first, in words.</returns>
    public async Task<string> RunAsync(Me me, Need need)
    {
        if (!me.IsConfirmed && !me.IsModerator) return "A moderator looks at it before others see it, as your membership is not confirmed yet.";
        await using var db = await dbs.CreateDbContextAsync();
        return await NeedRules.MayShowAsync(db, me, NeedInput.Of(need).Content)
            ? "Everybody sees it as soon as you post it."
            : "A moderator looks at it before others see it: something in it, such as a telephone number, an address, a name or a small count, may tell who somebody is.";
    }
}
