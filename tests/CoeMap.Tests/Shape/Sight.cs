using System.Reflection;

namespace CoeMap.Tests.Shape;

/// <summary>What a type of ours looks at: in its base types, fields, signatures and method bodies, those of its inner types included.</summary>
internal sealed class Sight
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<Assembly, IReadOnlyList<Sight>> Known = [];

    private readonly HashSet<Type> types = [];

    private Sight(Type type)
    {
        Type = type;
        foreach (var part in WithInner(type)) LookAt(part);
        types.Remove(type);
    }

    public Type Type { get; }

    /// <summary>Types looked at, inner ones as the type they stand in, generic ones as their definition.</summary>
    public IReadOnlySet<Type> Types => types;

    /// <summary>Methods called, fields read, as they stand in the code.</summary>
    public HashSet<MethodBase> Calls { get; } = [];

    public HashSet<string> Strings { get; } = new(StringComparer.Ordinal);

    /// <summary>Every type of an assembly that somebody wrote.</summary>
    public static IReadOnlyList<Sight> Of(Assembly assembly)
    {
        lock (Known)
        {
            if (Known.TryGetValue(assembly, out var known)) return known;
            return Known[assembly] = [.. assembly.GetTypes().Where(t => t.DeclaringType is null && !t.Name.Contains('<', StringComparison.Ordinal)).Select(t => new Sight(t))];
        }
    }

    private static IEnumerable<Type> WithInner(Type type) => type.GetNestedTypes(All).SelectMany(WithInner).Prepend(type);

    private void LookAt(Type part)
    {
        if (part.BaseType is not null) See(part.BaseType);
        foreach (var contract in part.GetInterfaces()) See(contract);
        foreach (var field in part.GetFields(All)) See(field.FieldType);
        foreach (var method in part.GetMembers(All).OfType<MethodBase>()) LookAt(method);
    }

    private void LookAt(MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) See(parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var answer }) See(answer);
        foreach (var named in IlReader.Names(method))
        {
            if (named is string text) Strings.Add(text);
            else if (named is Type type) See(type);
            else See((MemberInfo)named);
        }
    }

    private void See(MemberInfo member)
    {
        if (member.DeclaringType is not null) See(member.DeclaringType);
        if (member is FieldInfo field) See(field.FieldType);
        if (member is not MethodBase method) return;
        Calls.Add(method);
        if (method is MethodInfo { ReturnType: var answer }) See(answer);
        if (method.IsGenericMethod) foreach (var argument in method.GetGenericArguments()) See(argument);
    }

    private void See(Type type)
    {
        if (type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            See(type.GetElementType()!);
            return;
        }

        if (type.IsGenericType) foreach (var argument in type.GetGenericArguments()) See(argument);
        var outermost = type;
        while (outermost.DeclaringType is not null) outermost = outermost.DeclaringType;
        types.Add(outermost.IsGenericType ? outermost.GetGenericTypeDefinition() : outermost);
    }
}
