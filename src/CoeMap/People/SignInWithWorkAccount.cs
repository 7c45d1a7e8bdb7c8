using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.People;

/// <summary>Finds the person whose account a work account opens; an address it claims to have plays no part.</summary>
public sealed class SignInWithWorkAccount(IDbContextFactory<CoeMapDb> dbs)
{
    /// <returns>Done with the person's id, or not found when it opens no account yet.</returns>
    public async Task<Outcome> RunAsync(string issuer, string subject)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var login = await db.UserLogins.AsNoTracking().FirstOrDefaultAsync(l => l.LoginProvider == issuer && l.ProviderKey == subject);
        return login is null ? Outcome.Missing : new Outcome.Done(login.UserId);
    }
}
