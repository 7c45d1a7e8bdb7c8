using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;

namespace CoeMap.Listings;

public enum ListingKind { Project, Tool, Partner }

public enum Stage { Idea, Discovery, Alpha, Beta, Live, Ended, NotKnown }

public enum CostBand
{
    Free,
    [EnumMember(Value = "under-5k"), Display(Name = "Under £5,000 a year")] Under5k,
    [EnumMember(Value = "5k-25k"), Display(Name = "£5,000 to £25,000 a year")] From5kTo25k,
    [EnumMember(Value = "25k-100k"), Display(Name = "£25,000 to £100,000 a year")] From25kTo100k,
    [EnumMember(Value = "over-100k"), Display(Name = "Over £100,000 a year")] Over100k,
    NotKnown,
}

/// <summary>For whom it is made.</summary>
public enum Audience { Analyst, Practitioner, Leader, Digital }

/// <summary>What it needs to run in.</summary>
public enum RunsIn
{
    Spreadsheet,
    [Display(Name = "Browser, nothing installed")] Browser,
    [EnumMember(Value = "power-bi"), Display(Name = "Power BI")] PowerBi,
    [EnumMember(Value = "python-or-r"), Display(Name = "Python or R")] PythonOrR,
    [Display(Name = "Supplier-hosted")] SupplierHosted,
    Server,
}

/// <summary>Where data about single children goes when it is used.</summary>
public enum ChildData
{
    [Display(Name = "No child-level data")] None,
    [EnumMember(Value = "stays-on-your-machine"), Display(Name = "Stays on your machine")] StaysOnYourMachine,
    [EnumMember(Value = "leaves-the-authority"), Display(Name = "Leaves the authority")] LeavesTheAuthority,
}

/// <summary>In what way an organisation takes part in a listing. Lead is the listing's lead organisation.</summary>
public enum ParticipationRole { Lead, Owner, Sponsor, DeliveryPartner, Funder, Supplier, Pilot }

public enum ReuseDocumentKind
{
    [EnumMember(Value = "dpia"), Display(Name = "Data protection impact assessment")] Dpia,
    DataSharingAgreement,
    BusinessCase,
    Specification,
}
