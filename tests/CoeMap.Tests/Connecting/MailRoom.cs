using CoeMap.Email;
using CoeMap.People;
using CoeMap.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Connecting;

/// <summary>Reads every mail that something wrote: who got it, and whose name or address it holds.</summary>
public sealed class MailRoom(Map map)
{
    private readonly Dictionary<string, (string Address, string? Name)> cast = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> read = [];

    public List<string> Wrong { get; } = [];

    public Person Introduce(string who, Person person)
    {
        cast[who] = (person.Email!, person.Name);
        return person;
    }

    public string Introduce(string who, string address)
    {
        cast[who] = (address, null);
        return address;
    }

    /// <param name="kind">What is done, in words.</param>
    /// <param name="to">Who gets a mail, by name and in any order: "contact, asker"; empty for nobody.</param>
    /// <param name="act">Does it.</param>
    /// <param name="shows">Whose name (or address, as "contact@") the mails may hold.</param>
    public async Task Expect(string kind, string to, Func<Task> act, params string[] shows)
    {
        await using (var before = map.Db()) read.UnionWith(await before.OutgoingMails.Select(m => m.Id).ToListAsync());
        await act();
        await using var db = map.Db();
        var staff = await db.People.Where(p => p.MadeModeratorAt != null).Select(p => p.Email!).ToListAsync(); // whoever is there, the desk is one
        var mails = (await db.OutgoingMails.AsNoTracking().OrderBy(m => m.WrittenAt).ToListAsync()).FindAll(m => !read.Contains(m.Id));
        var got = string.Join(", ", mails.Select(m => staff.Contains(m.To) ? "desk" : WhoIs(m.To)).Distinct().Order(StringComparer.Ordinal));
        var wanted = string.Join(", ", to.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        if (got != wanted) Wrong.Add($"{kind}: goes to “{got}”, not to “{wanted}”.");
        foreach (var mail in mails) Wrong.AddRange(Leaks(mail, shows).Select(leak => $"{kind}: the mail to {WhoIs(mail.To)} holds {leak}."));
    }

    private IEnumerable<string> Leaks(OutgoingMail mail, string[] shows)
    {
        var text = $"{mail.Subject}\n{mail.Body}";
        foreach (var (who, (address, name)) in cast)
        {
            if (text.Contains(address, StringComparison.OrdinalIgnoreCase) && !shows.Contains(who + "@")) yield return $"the address of the {who}";
            if (name is not null && text.Contains(name, StringComparison.Ordinal) && !shows.Contains(who)) yield return $"the name of the {who}";
        }

        if (mail.Subject.Contains('@', StringComparison.Ordinal)) yield return "an address in its subject";
    }

    private string WhoIs(string address) => cast.FirstOrDefault(c => string.Equals(c.Value.Address, address, StringComparison.OrdinalIgnoreCase)).Key ?? address;

    public void IsInOrder() => Assert.True(Wrong.Count == 0, string.Join('\n', Wrong));
}
