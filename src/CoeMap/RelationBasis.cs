namespace CoeMap;

/// <summary>Whether somebody who knows says so, or a program read it out of a source.</summary>
public enum RelationBasis { Stated, Inferred }
