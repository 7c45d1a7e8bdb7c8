using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CoeMap.Database;

/// <summary>Stores an enum as its wire word.</summary>
internal sealed class WordConverter<T>() : ValueConverter<T, string>(value => Words.Of(value), word => Words.Require<T>(word))
    where T : struct, Enum;
