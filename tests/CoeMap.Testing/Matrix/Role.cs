namespace CoeMap.Testing.Matrix;

/// <summary>Everybody the site treats differently, in the order of the matrix's columns.</summary>
public enum Role { Visitor, Member, Steward, Supplier, Moderator, Administrator }
