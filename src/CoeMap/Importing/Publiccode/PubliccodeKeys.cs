namespace CoeMap.Importing.Publiccode;

/// <summary>The keys of publiccode.yml, versions 0.1 to 0.7 together: what one version added or gave up is known, so that every file can be read.</summary>
/// <remarks>Source: the standard at docs.italia.it and publiccode.net, “schema core”, and what its own checker accepts; November 2026.</remarks>
internal static class PubliccodeKeys
{
    private const string Dropped = "The standard has given this key up";

    private static readonly Key[] Organisation = [new("name"), new("uri") { IsMandatory = true, Check = PubliccodeChecks.Uri }];

    private static readonly Key[] Dependency =
        [new("name") { IsMandatory = true }, new("versionMin"), new("versionMax"), new("version"), new("optional", Shape.Flag)];

    private static readonly Key[] Contractor =
    [
        new("name") { IsMandatory = true, IsPrivate = true }, new("email") { IsPrivate = true, Check = PubliccodeChecks.Email },
        new("website") { Check = PubliccodeChecks.WebAddress }, new("until") { IsMandatory = true, Check = PubliccodeChecks.Date },
    ];

    private static readonly Key[] Contact =
    [
        new("name") { IsMandatory = true, IsPrivate = true }, new("email") { IsPrivate = true, Check = PubliccodeChecks.Email },
        new("phone") { IsPrivate = true }, new("affiliation"),
    ];

    private static readonly Key[] Described =
    [
        new("localisedName"), new("genericName") { GivenUp = Dropped, Check = v => PubliccodeChecks.AtMost(v, 35) },
        new("shortDescription") { IsMandatory = true, Check = v => PubliccodeChecks.AtMost(v, 150) },
        new("longDescription") { IsMandatory = true, Check = v => PubliccodeChecks.AtLeast(v, 150) ?? PubliccodeChecks.AtMost(v, 10_000) },
        new("documentation") { Check = PubliccodeChecks.WebAddress }, new("apiDocumentation") { Check = PubliccodeChecks.WebAddress },
        new("features", Shape.Texts) { IsMandatory = true }, new("screenshots", Shape.Texts) { Check = PubliccodeChecks.FileOrAddress },
        new("videos", Shape.Texts) { Check = PubliccodeChecks.Video }, new("awards", Shape.Texts),
        new("freeTags", Shape.Texts) { GivenUp = Dropped },
    ];

    private static readonly Key[] Italy =
    [
        new("countryExtensionVersion") { Check = v => PubliccodeChecks.OneOf(v, ["0.2", "1.0"]) }, new("conforme", Shape.Any) { GivenUp = Dropped },
        new("riuso", Shape.Section) { Keys = [new("codiceIPA") { GivenUp = Dropped, Check = PubliccodeChecks.ItalianCode }] },
        new("piattaforme", Shape.Section) { Keys = [new("spid", Shape.Flag), new("pagopa", Shape.Flag), new("cie", Shape.Flag), new("anpr", Shape.Flag), new("io", Shape.Flag)] },
    ];

    public static readonly IReadOnlyList<Key> All =
    [
        new("publiccodeYmlVersion") { IsMandatory = true, Check = PubliccodeChecks.Version },
        new("name") { IsMandatory = true }, new("applicationSuite"),
        new("url") { IsMandatory = true, Check = PubliccodeChecks.Address }, new("landingURL") { Check = PubliccodeChecks.WebAddress },
        new("isBasedOn", Shape.Texts) { Check = PubliccodeChecks.Address }, new("softwareVersion"), new("releaseDate") { Check = PubliccodeChecks.Date },
        new("logo") { Check = PubliccodeChecks.Image }, new("monochromeLogo") { GivenUp = Dropped, Check = PubliccodeChecks.Image },
        new("organisation", Shape.Section) { Keys = Organisation }, new("organizationUri") { Check = PubliccodeChecks.Uri },
        new("inputTypes", Shape.Texts) { GivenUp = Dropped, Check = PubliccodeChecks.MediaType }, new("outputTypes", Shape.Texts) { GivenUp = Dropped, Check = PubliccodeChecks.MediaType },
        new("platforms", Shape.Texts) { IsMandatory = true }, new("categories", Shape.Texts) { Check = PubliccodeChecks.Category },
        new("tags", Shape.Texts) { GivenUp = "The standard calls this key “categories” now" },
        new("usedBy", Shape.Texts), new("fundedBy", Shape.Sections) { Keys = Organisation }, new("roadmap") { Check = PubliccodeChecks.WebAddress },
        new("developmentStatus") { IsMandatory = true, Check = v => PubliccodeChecks.OneOf(v, PubliccodeWords.Statuses) },
        new("softwareType") { IsMandatory = true, Check = v => PubliccodeChecks.OneOf(v, PubliccodeWords.SoftwareTypes) },
        new("intendedAudience", Shape.Section)
        {
            Keys =
            [
                new("scope", Shape.Texts) { Check = PubliccodeChecks.Scope }, new("countries", Shape.Texts) { Check = PubliccodeChecks.Country },
                new("unsupportedCountries", Shape.Texts) { Check = PubliccodeChecks.Country }, new("onlyFor", Shape.Texts) { GivenUp = Dropped },
            ],
        },
        new("supports", Shape.Sections) { Keys = [new("id") { IsMandatory = true, Check = PubliccodeChecks.Supported }] },
        new("description", Shape.Languages) { IsMandatory = true, Keys = Described },
        new("legal", Shape.Section)
        {
            IsMandatory = true,
            Keys =
            [
                new("license") { IsMandatory = true, Check = Spdx.Check }, new("mainCopyrightOwner"),
                new("repoOwner") { GivenUp = "The standard calls this “organisation.name” now" }, new("authorsFile") { GivenUp = Dropped, Check = PubliccodeChecks.FileOrAddress },
            ],
        },
        new("maintenance", Shape.Section)
        {
            IsMandatory = true,
            Keys =
            [
                new("type") { IsMandatory = true, Check = v => PubliccodeChecks.OneOf(v, ["internal", "contract", "community", "none"]) },
                new("contractors", Shape.Sections) { Keys = Contractor }, new("contacts", Shape.Sections) { Keys = Contact },
            ],
        },
        new("localisation", Shape.Section)
        {
            IsMandatory = true,
            Keys = [new("localisationReady", Shape.Flag) { IsMandatory = true }, new("availableLanguages", Shape.Texts) { IsMandatory = true, Check = PubliccodeChecks.Language }],
        },
        new("dependsOn", Shape.Section)
        {
            Keys = [new("open", Shape.Sections) { Keys = Dependency }, new("proprietary", Shape.Sections) { Keys = Dependency }, new("hardware", Shape.Sections) { Keys = Dependency }],
        },
        new("IT", Shape.Section) { Keys = Italy }, new("it", Shape.Section) { GivenUp = "Country sections are written in capitals now: IT", Keys = Italy },
    ];
}
