namespace CoeMap.Benchmarks.Making;

/// <summary>The words that invented listings are made of. Order is rank: the first of a list is drawn most.</summary>
internal static class SectorWords
{
    /// <summary>What work is about. "children" and "data" stand in nearly every listing, the last ones in few.</summary>
    public static readonly string[] Subjects = Split(
        """
        children data services families analysts teams council support practice social care information records assessment quality
        reporting workers return planning dashboard education partners national local process review decisions evidence analysis outcomes
        managers statutory safeguarding system health needs inspection plans timeliness standards schools referrals census insight
        guidance workforce caseload demand placement collection validation sharing performance risk supervision visits foster carers
        residential leavers sufficiency budget cost contracts commissioning adoption kinship guardianship reunification edge missing
        exploitation contextual youth justice offending prevention early help hubs parenting neglect domestic abuse substance housing
        homelessness poverty attendance exclusion attainment virtual transitions adulthood disability autism inclusion tribunal transport
        respite therapy wellbeing nursing midwifery maternity police probation court proceedings legal pre-birth infants toddlers teenagers
        siblings grandparents interpreters refugees asylum trafficking radicalisation faith rural coastal urban cohort trend forecast
        projection simulation model algorithm classification extraction transcription recording summarising chronology genogram timeline
        narrative template checklist workbook spreadsheet pipeline warehouse lake schema ontology taxonomy identifier matching linkage
        deduplication anonymisation synthetic consent retention governance ethics fairness explainability audit assurance procurement
        tender framework licence maintenance hosting interface accessibility usability prototype discovery alpha research interviews
        workshop training induction apprenticeship mentoring career progression recruitment agency turnover absence wellness leadership
        culture strategy roadmap benefits evaluation pilot rollout scaling community network forum newsletter library catalogue directory
        glossary metadata benchmark neighbour indicator scorecard heatmap chart map narrative alert reminder workflow automation robot
        chatbot assistant translation handwriting letter form portal app messaging appointment survey feedback complaint compliment
        participation advocacy voice consultation co-production volunteering sponsorship grant funding invoice payment reconciliation
        """);

    public static readonly string[] Verbs = Split(
        """
        helps shows brings checks turns gives collects compares explains finds links shares tracks joins reports supports measures
        predicts records tests cleans maps reads sorts writes counts draws merges publishes reduces replaces saves simplifies speeds
        watches warns answers gathers holds keeps lists marks matches orders plans prepares
        """);

    public static readonly string[] Qualities = Split(
        """
        better early shared safe weekly simple regional open local national monthly earlier complete trusted timely secure daily current
        consistent clear accurate anonymous automatic comparable detailed easy free honest joined live linked plain practical quick
        reliable reusable small standard useful validated visible
        """);

    public static readonly string[] Forms = Split(
        """
        tool dashboard project model toolkit programme report app service pilot validator network library guide tracker calculator
        explorer planner register finder hub study collaborative academy
        """);

    public static readonly string[] People = Split("analysts practitioners managers leaders carers commissioners reviewers inspectors developers partners");

    public static readonly string[] Licences = ["MIT", "none", "undecided", "Apache-2.0", "OGL-UK-3.0", "CC-BY-4.0", "GPL-3.0-only", "other"];

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
