using System.Reflection;
using CoeMap.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoeMap.Tests.Shape;

/// <summary>The rooms and what stands in them: things, verbs that save, and reads that only look.</summary>
internal static class House
{
    public static readonly Assembly Directory = typeof(CoeMapDb).Assembly;
    public static readonly Assembly Website = typeof(Program).Assembly;

    private static readonly HashSet<Type> Entities =
        [.. typeof(CoeMapDb).GetProperties().Where(p => p.PropertyType.IsGenericType).Select(p => p.PropertyType.GetGenericArguments()[0])];

    public static IReadOnlyList<Sight> Types => Sight.Of(Directory);

    /// <returns>The folder under src/CoeMap, or "" for what stands at its root.</returns>
    public static string Room(Type type) =>
        type.Assembly == Directory && type.Namespace is { Length: > 7 } name ? name.Split('.')[1] : "";

    public static bool IsEntity(Type type) => Entities.Contains(type);

    public static bool IsUseCase(Type type) => RunMethods(type).Any();

    public static IEnumerable<MethodInfo> RunMethods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.Name == "RunAsync");

    /// <summary>It changes what is stored.</summary>
    public static bool Saves(Sight sight) =>
        sight.Calls.Any(c => c.Name is "SaveChanges" or "SaveChangesAsync" or "ExecuteUpdateAsync" or "ExecuteDeleteAsync" or "ExecuteUpdate" or "ExecuteDelete"
            || c.DeclaringType == typeof(Saving));

    public static bool IsVerb(Sight sight) => IsUseCase(sight.Type) && Saves(sight);

    /// <summary>It asks the database and changes nothing; such a one may project any room's tables.</summary>
    public static bool IsRead(Sight sight) => !Saves(sight) && (sight.Types.Contains(typeof(CoeMapDb)) || AsksTables(sight));

    /// <summary>Fails with every sentence there is.</summary>
    public static void None(IEnumerable<string> wrong)
    {
        var sentences = wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (sentences.Count > 0) Assert.Fail(string.Join('\n', sentences));
    }

    private static bool AsksTables(Sight sight) => sight.Types.Contains(typeof(IQueryable<>)) || sight.Types.Contains(typeof(DbSet<>));
}
