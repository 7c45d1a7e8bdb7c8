using System.Security.Cryptography;
using System.Text;
using CoeMap.Database;
using CoeMap.Email;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoeMap.People;

/// <summary>Mails a sign-in code to an address. Known or not, the answer is the same: people join by signing in.</summary>
public sealed class AskForCode(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock, IOptions<SignInLimits> limits)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan DoubleClick = TimeSpan.FromMinutes(1);

    /// <param name="onceKey">The form's one-time key; it becomes the code's id unless it was used before.</param>
    /// <param name="email">Where the code goes.</param>
    /// <param name="browserKey">Known to the asking browser only.</param>
    /// <param name="client">The client's network address.</param>
    /// <returns>Done with the id of the code, or refused when too many were asked for.</returns>
    public async Task<Outcome> RunAsync(Guid onceKey, string email, string browserKey, string client)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var address = email.Trim();
        var normalized = address.ToUpperInvariant();
        var clientHash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(limits.Value.ClientKey ?? db.Database.GetConnectionString()!), Encoding.UTF8.GetBytes(client));

        // Requests for one address wait for each other, or twenty at once would all count none before them.
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({normalized}, 0))");
        var before = await db.SignInCodes.Where(c => c.NormalizedEmail == normalized && c.AskedAt > now - Day).ToListAsync();
        if (before.Find(c => c.Id == onceKey && c.IsOpen(now) && now - c.AskedAt < DoubleClick) is { } same) return new Outcome.Done(same.Id);

        if (before.Count(c => c.AskedAt > now - SignInLimits.Window) >= limits.Value.CodesPerAddress)
        {
            return Outcome.Refuse("You have asked for too many codes. Wait 5 minutes, then ask again.", nameof(SignInInput.Email));
        }

        if (before.Where(c => c.UsedAt is null).Sum(c => c.Attempts) >= limits.Value.WrongCodesPerAddress)
        {
            return Outcome.Refuse("Too many wrong codes were entered for this address. Try again tomorrow.", nameof(SignInInput.Email));
        }

        if (await db.SignInCodes.CountAsync(c => c.ClientHash == clientHash && c.AskedAt > now - SignInLimits.Window) >= limits.Value.CodesPerClient)
        {
            return Outcome.Refuse("Too many codes were asked for from your network. Wait 5 minutes, then ask again.", nameof(SignInInput.Email));
        }

        var code = SignInCode.NewCode();
        var id = await db.SignInCodes.AnyAsync(c => c.Id == onceKey) ? Guid.CreateVersion7(now) : onceKey;
        db.SignInCodes.Add(SignInCode.Ask(id, address, code, browserKey, clientHash, now));
        db.OutgoingMails.Add(OutgoingMail.Write(address, "Your code to sign in to CoE Map", BodyWith(code), now, secret: true));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new Outcome.Done(id);
    }

    private static string BodyWith(string code) =>
        $"""
        Your code to sign in to CoE Map is {code}

        Enter it on the page where you asked for it. It works once, in that browser only, and for {SignInCode.Life.TotalMinutes:0} minutes.

        If you did not ask for a code, ignore this email: nobody can sign in without it. We never ask for a code by email or telephone.

        CoE Map
        {OutgoingMail.Site}/
        """;
}
