namespace CoeMap.Listings;

/// <summary>One column of the table in which listings travel: exported, edited in a spreadsheet, imported again.</summary>
/// <param name="Header">The label of the form.</param>
/// <param name="Hint">What to write, for the template.</param>
/// <param name="Write">The cell of a content; <see cref="ListingTable"/> says how lists are written.</param>
/// <param name="IsRequired">A listing cannot be submitted without it.</param>
public sealed record TableColumn(string Header, string Hint, Func<ListingContent, ContentNames, string> Write, bool IsRequired = false);
