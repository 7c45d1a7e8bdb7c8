using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.Connections;

/// <summary>A conversation as one of its sides reads it.</summary>
public sealed class ReadConversation(IDbContextFactory<CoeMapDb> dbs, TimeProvider clock)
{
    /// <returns>Null when it leads nowhere for this reader.</returns>
    public async Task<ConversationToRead?> RunAsync(Entrance entrance, CancellationToken stop = default)
    {
        await using var db = await dbs.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        if (await entrance.OpenAsync(db, now, stop: stop) is not { } door) return null;
        var connection = door.Connection;
        var about = await ConnectionAbout.OfAsync(db, connection, stop);
        if (door.IsExpired) return new(connection, about, [], null, null, door.IsAsker, IsExpired: true, GrantIsOver: true, null, SaysWhere: false, SharesMine: false);
        var messages = await (
            from m in db.ConnectionMessages.AsNoTracking()
            where m.ConnectionId == connection.Id && (m.Words != "" || m.RemovedAt != null)
            join p in db.ConnectionParties on m.PartyId equals p.Id
            orderby m.WrittenAt, m.Id
            select new MessageToRead(m.RemovedAt == null ? m.Words : ConnectionMessage.Removed, p.Id == door.Party.Id, p.Side, m.WrittenAt)).ToListAsync(stop);
        var shared = door.IsAsker && connection.AddressOfId is { } giver
            ? await db.People.Where(p => p.Id == giver && p.Email != null && p.Email != "").Select(p => new SharedAddress(p.Name ?? "", p.Email!)).FirstOrDefaultAsync(stop) : null;
        return new(
            connection, about, messages, door.IsAsker ? null : (await Carrying.AskerInWordsAsync(db, connection)).TrimEnd(','), shared, door.IsAsker,
            IsExpired: false, connection.GrantIsOver(now), door.Party.Outcome,
            SaysWhere: !await db.ConnectionBlocks.AnyAsync(b => b.BlockedId == connection.AskerId, stop),
            SharesMine: connection.AddressOfId == door.Party.PersonId);
    }
}

/// <param name="Asker">Who asks, in words, for the receiving side.</param>
/// <param name="Shared">The address that the receiver lets the asker have.</param>
/// <param name="MyOutcome">What this reader said came of it.</param>
/// <param name="SaysWhere">The asker may read who has it now; whom somebody has blocked may not, or would know.</param>
/// <param name="SharesMine">The asker has this reader's address already.</param>
public sealed record ConversationToRead(
    Connection Connection, ConnectionAbout About, IReadOnlyList<MessageToRead> Messages, string? Asker, SharedAddress? Shared, bool IsAsker, bool IsExpired, bool GrantIsOver, ConnectionOutcome? MyOutcome, bool SaysWhere, bool SharesMine);

public sealed record MessageToRead(string Words, bool IsMine, PartySide Side, DateTimeOffset WrittenAt);

public sealed record SharedAddress(string Name, string Email);
