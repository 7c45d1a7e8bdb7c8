using CoeMap.Database;
using CoeMap.Pages;
using CoeMap.People;

namespace CoeMap.Testing.Making;

public sealed class AMediaFile
{
    /// <summary>One red point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private readonly string name = $"{Unique.Word()}.png";

    private Person? author;

    public AMediaFile By(Person person)
    {
        author = person;
        return this;
    }

    public async Task<MediaFile> SavedIn(CoeMapDb db)
    {
        var file = MediaFile.Add(name, "A red point", ImageFacts.Of(Png)!, Png, (author ?? await A.Administrator().SavedIn(db)).Id, Guid.CreateVersion7(), Unique.Moment());
        db.MediaFiles.Add(file);
        await db.SaveChangesAsync();
        return file;
    }
}
