namespace CoeMap;

/// <summary>A thing was asked to move in a way its rules forbid; verbs look first, so seeing this is a defect.</summary>
public sealed class ForbiddenMoveException(string message) : InvalidOperationException(message)
{
    public static void Unless(bool allowed, string message)
    {
        if (!allowed) throw new ForbiddenMoveException(message);
    }
}
