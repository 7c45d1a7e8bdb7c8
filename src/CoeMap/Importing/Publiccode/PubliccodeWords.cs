namespace CoeMap.Importing.Publiccode;

/// <summary>The standard's own lists of words.</summary>
internal static class PubliccodeWords
{
    public static readonly string[] Versions =
        ["0", "0.1", "0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0", "0.7", "0.7.0"];

    public static readonly string[] Statuses = ["concept", "development", "beta", "stable", "obsolete"];

    public static readonly string[] SoftwareTypes =
    [
        "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend", "standalone/other",
        "addon", "library", "configurationFiles",
    ];

    public static readonly string[] Aliases =
        ["alias:gdpr", "alias:eidas", "alias:nis2", "alias:cra", "alias:spid", "alias:cie", "alias:anpr", "alias:pagopa", "alias:io"];

    public static readonly HashSet<string> Scopes = Of("""
        agriculture culture defence education emergency-services employment energy environment finance-and-economic-development foreign-affairs government
        healthcare infrastructures justice local-authorities manufacturing research science-and-technology security society sport sports tourism transportation welfare
        """);

    public static readonly HashSet<string> Categories = Of("""
        accounting agile-project-management applicant-tracking application-development appointment-scheduling backup billing-and-invoicing blog budgeting
        business-intelligence business-process-management cad call-center-management cloud-management collaboration communications compliance-management
        contact-management content-management crm customer-service-and-support data-analytics data-collection data-visualization design design-system
        digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature educational-content email-management email-marketing
        employee-management enterprise-project-management enterprise-social-networking erp event-management facility-management feedback-and-reviews-management
        financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management graphic-design help-desk hr ide
        identity-management instant-messaging integrated-library-system inventory-management it-asset-management it-development it-management it-security
        it-service-management knowledge-management learning-management-system marketing mind-mapping mobile-marketing mobile-payment network-management office
        online-booking online-community other payment-gateway payroll predictive-analysis procurement productivity-suite project-collaboration project-management
        property-management real-estate-management regulations-and-directives remote-support resource-management sales-management seo service-desk
        social-media-management survey talent-management task-management taxes-management test-management time-management time-tracking translation
        video-conferencing video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder whistleblowing
        workflow-management
        """);

    /// <summary>What files write for a status or type that an older version, or their author, called otherwise.</summary>
    public static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["idea"] = "concept",
        ["planning"] = "concept",
        ["alpha"] = "development",
        ["in development"] = "development",
        ["wip"] = "development",
        ["testing"] = "beta",
        ["production"] = "stable",
        ["live"] = "stable",
        ["active"] = "stable",
        ["released"] = "stable",
        ["maintained"] = "stable",
        ["archived"] = "obsolete",
        ["deprecated"] = "obsolete",
        ["retired"] = "obsolete",
        ["ended"] = "obsolete",
        ["standalone"] = "standalone/other",
        ["web"] = "standalone/web",
        ["softwareAddon"] = "addon",
        ["plugin"] = "addon",
    };

    private static HashSet<string> Of(string words) => [.. words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
