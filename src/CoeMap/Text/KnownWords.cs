using System.Text.RegularExpressions;

namespace CoeMap.Text;

/// <summary>Capitalised words that are no person's name: of organisations, places, products and the sector.</summary>
public sealed partial class KnownWords
{
    private static readonly string[] Always =
    [
        // the calendar, places and peoples
        .. "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".Split(' '),
        .. "England English Britain British Wales Welsh Scotland Scottish Ireland Irish Europe European London North South East West Northern Southern Eastern Western Midlands Humber Yorkshire Greater United Kingdom City Royal Borough County Counties District Region Regional".Split(' '),
        // government, law and the sector
        .. "Act Adoption Advice Agency Agile Agreement Annex A Analysis Assessment Authority Authorities Award Board Bill Cabinet Care Carers Case Census Centre Centres Charity Chief Child Children Childrens Code Collection Commission Commissioner Committee Community Complete Conference Consortium Continuous Council Councils County Court Crown Data Day Dashboard Department Development Digital Director Directors Directorate Disability Document Domestic Early Education Educational Emergency Engineering Evaluation Evidence Excellence Executive Face Families Family Federation Finance First Forum Foster Fostering Foundation Framework Free Front Fund General Government Graduate Group Guidance Guide Head Health Help Helpers Hub Hubs Improvement Index Indicators Information Innovation Inspection Institute Integrated Intelligence International Joint Journey Justice Key Knowledge Lab Law Lead Leaders Leadership Learning Level Library Licence Local Looked After Management Manager Market Master Measures Member Minister Ministry Model Multi Mutual National Needs Network New Office Officer Official Ofsted Open Operations Outcomes Parliament Partner Partners Partnership Pathfinder Performance Personal Plan Platform Police Policy Practice Practitioner Primary Principal Private Procurement Product Professional Programme Project Protection Public Pupil Quality Reader Reform Register Registry Report Reporting Research Return Returns Review Risk Safe Safeguarding School Schools Science Scheme Secondary Secretary Secure Sector Senior Service Services Single Skills Social Society Software Source Special Staff Stage Standard Standards State Statement Statistics Statistical Statutory Strategic Strategy Strengthening Study Summary Supervision Supervisory Supplier Support Supported Survey System Systems Team Technical Technology Theme Theory Think Tool Toolkit Tools Trainer Training Transformation Transparency Trust Union Unique Unit University Update User Version View Village Virtual Virtual Vision Voice Vulnerable What White Women Work Worker Workers Workforce Working Workshop Works Young Youth".Split(' '),
        // products
        .. "Access Acrobat Adobe Amazon Analytics Android Apache Apple Automate Azure Bi Business Chrome Cloud Copilot Desktop Docker Edge Excel Factory Firefox Fabric Git GitHub Google Gov Java JavaScript Jupyter Lake Linux Liquidlogic Looker Microsoft Mosaic Mozilla Notebook Oracle Outlook Pages Power PostgreSQL Python Query Safari Salesforce Server Sharepoint SharePoint Sheets Shiny Snowflake Spreadsheet SQL Studio Suite Tableau Teams Visual Web Windows Word Zoom".Split(' '),
    ];

    private readonly HashSet<string> words;

    private KnownWords(HashSet<string> words) => this.words = words;

    public static KnownWords With(IEnumerable<string> names)
    {
        var all = new HashSet<string>(Always, StringComparer.OrdinalIgnoreCase);
        all.UnionWith(names.SelectMany(name => Word().Matches(name).Select(m => m.Value)));
        return new(all);
    }

    public bool Has(string word) => words.Contains(word) || (word.Length > 3 && word.EndsWith('s') && words.Contains(word[..^1]));

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
