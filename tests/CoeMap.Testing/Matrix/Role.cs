namespace CoeMap.Testing.Matrix;

/// <summary>Everybody the site treats differently, in the order of the matrix's columns; then those without a column, who have no rights to anything in the scene.</summary>
/// <remarks>A stranger belongs nowhere; a former member was steward of the council and has left it; a blocked one is a member elsewhere from whom the council's member wants nothing more.</remarks>
public enum Role { Visitor, Member, Steward, Supplier, Moderator, Administrator, Stranger, FormerMember, Blocked }
