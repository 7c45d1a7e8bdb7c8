using CoeMap.Connections;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;

namespace CoeMap.PersonalData;

/// <summary>Requests they asked, or that an address of theirs was shared in. That it was asked, when and how it ended stays and is counted.</summary>
internal sealed class HeldConnection() : Holding<Connection>("What you asked colleagues", nameof(Connection.Id), nameof(Connection.ListingId), nameof(Connection.OrganisationId), nameof(Connection.NeedId),
    nameof(Connection.ToPersonId), nameof(Connection.Document), nameof(Connection.AskerId), nameof(Connection.AskerOrganisationId), nameof(Connection.TheirOrganisationId), nameof(Connection.State),
    nameof(Connection.AskedAt), nameof(Connection.AnsweredAt), nameof(Connection.DeclinedBecause), nameof(Connection.DeclineWords), nameof(Connection.AddressOfId), nameof(Connection.GrantLink))
{
    protected override IQueryable<Connection> Of(CoeMapDb db, Whom whom) => db.Connections.Where(c => c.AskerId == whom.Number || c.ToPersonId == whom.Number || c.AddressOfId == whom.Number
        || db.ConnectionParties.Any(p => p.ConnectionId == c.Id && p.PersonId == whom.Number && p.SpokeAt != null));

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        // Reasons and links are the answering side's words.
        var answered = await Of(db, whom).Where(c => c.AskerId != whom.Number).ToListAsync();
        answered.ForEach(c => c.Erase());
        return answered.Count;
    }
}

/// <summary>That they asked, or were asked; the number leads to nobody afterwards, and the outcome is counted.</summary>
internal sealed class HeldParty() : Holding<ConnectionParty>("Conversations you are in", nameof(ConnectionParty.ConnectionId), nameof(ConnectionParty.PersonId), nameof(ConnectionParty.Side),
    nameof(ConnectionParty.JoinedAt), nameof(ConnectionParty.SpokeAt), nameof(ConnectionParty.Outcome), nameof(ConnectionParty.OutcomeAt))
{
    protected override IQueryable<ConnectionParty> Of(CoeMapDb db, Whom whom) => db.ConnectionParties.Where(p => p.PersonId == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => db.ConnectionLinks.Where(l => Of(db, whom).Any(p => p.Id == l.PartyId)).ExecuteDeleteAsync();
}

/// <summary>What they wrote in conversations; the other side reads that it was removed at the sender's request.</summary>
internal sealed class HeldMessage() : Holding<ConnectionMessage>("What you wrote to colleagues", nameof(ConnectionMessage.ConnectionId), nameof(ConnectionMessage.PartyId), nameof(ConnectionMessage.Words),
    nameof(ConnectionMessage.WrittenAt), nameof(ConnectionMessage.RemovedAt))
{
    protected override IQueryable<ConnectionMessage> Of(CoeMapDb db, Whom whom) => db.ConnectionMessages.Where(m => db.ConnectionParties.Any(p => p.Id == m.PartyId && p.PersonId == whom.Number));

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var mine = await Of(db, whom).ToListAsync();
        mine.ForEach(m => m.Erase(m.WrittenAt));
        return mine.Count;
    }
}

/// <summary>Whom they blocked, and who blocked them (that alone, nobody's name).</summary>
internal sealed class HeldBlock() : Holding<ConnectionBlock>("Colleagues you blocked", nameof(ConnectionBlock.ById), nameof(ConnectionBlock.BlockedId), nameof(ConnectionBlock.At))
{
    protected override IQueryable<ConnectionBlock> Of(CoeMapDb db, Whom whom) => db.ConnectionBlocks.Where(b => b.ById == whom.Number);

    public override Task<int> EraseAsync(CoeMapDb db, Whom whom) => db.ConnectionBlocks.Where(b => b.ById == whom.Number || b.BlockedId == whom.Number).ExecuteDeleteAsync();
}

/// <summary>Concerns that they raised; that one was raised and settled stays.</summary>
internal sealed class HeldConcern() : Holding<Concern>("Concerns you raised", nameof(Concern.ConnectionId), nameof(Concern.NeedId), nameof(Concern.ById), nameof(Concern.Words), nameof(Concern.RaisedAt),
    nameof(Concern.Answer), nameof(Concern.SettledAt), nameof(Concern.SettledById))
{
    protected override IQueryable<Concern> Of(CoeMapDb db, Whom whom) => db.Concerns.Where(c => c.ById == whom.Number || c.SettledById == whom.Number);

    public override async Task<int> EraseAsync(CoeMapDb db, Whom whom)
    {
        var mine = await Of(db, whom).Where(c => c.ById == whom.Number).ToListAsync();
        mine.ForEach(c => c.Erase());
        return mine.Count;
    }
}
