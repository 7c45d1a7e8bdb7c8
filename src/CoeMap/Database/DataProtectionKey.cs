using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoeMap.Database;

/// <summary>A key that protects cookies and forms, kept in the database so that every instance accepts every other's.</summary>
public sealed class DataProtectionKey
{
    private DataProtectionKey() { }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Xml { get; private set; } = "";

    public static DataProtectionKey Keep(string name, string xml) => new() { Id = Guid.CreateVersion7(), Name = name, Xml = xml };
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> table)
    {
        table.ToTable("data_protection_keys");
        table.Property(k => k.Name).HasMaxLength(200);
    }
}

/// <summary>Where ASP.NET Core's data protection finds and leaves its keys.</summary>
public sealed class DatabaseKeyRepository(IDbContextFactory<CoeMapDb> dbs) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.DataProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = dbs.CreateDbContext();
        db.DataProtectionKeys.Add(DataProtectionKey.Keep(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
