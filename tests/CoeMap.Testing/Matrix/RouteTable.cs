using System.Text.RegularExpressions;

namespace CoeMap.Testing.Matrix;

/// <summary>Every route of the site and what each role is answered there.</summary>
/// <remarks>
/// The words: page (200, HTML), plain (200, anything else), sign-in (redirect to /sign-in), elsewhere (another redirect),
/// 400 and 404. POST rows are asked with an empty form: 400 misses its token, 422 needs none and came back with its errors.
/// {names} are things of the <see cref="Scene"/>.
/// </remarks>
public static partial class RouteTable
{
    private const string Table =
        """
        | route                                | visitor   | member    | steward   | supplier  | moderator | administrator |
        | GET /                                | page      | page      | page      | page      | page      | page          |
        | GET /search                          | page      | page      | page      | page      | page      | page          |
        | GET /api/v1/suggest                  | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/listings                 | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/listings/{listing}       | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/listings/{hidden}        | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /api/v1/listings/{listing}/adoption | plain  | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/organisations            | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/organisations/{organisation} | plain | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/themes                   | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/glossary                 | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/statistics               | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/needs                    | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/needs/{need}             | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/needs/{need-not-looked-at} | 404     | 404       | 404       | 404       | 404       | 404           |
        | GET /api/v1/evidence                 | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/listings/{listing}/relations | plain | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/adoption                 | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api/v1/changes                  | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /api                             | page      | page      | page      | page      | page      | page          |
        | GET /download/listings.csv           | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /download/listings.json          | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /download/listings.zip           | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/download/listings.csv  | sign-in | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/download/listings.json | sign-in | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/download/listings.zip  | sign-in | plain     | plain     | plain     | plain     | plain         |
        | GET /listings/{listing}/publiccode.yml | 404     | 404       | 404       | 404       | 404       | 404           |
        | GET /robots.txt                      | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /sitemap.xml                     | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /sitemap/{part}.xml              | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /openapi/v1.json                 | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /listings/{listing}              | page      | page      | page      | page      | page      | page          |
        | GET /listings/{hidden}               | 404       | page      | page      | 404       | page      | page          |
        | GET /listings/{hidden-of-another}    | 404       | 404       | 404       | 404       | page      | page          |
        | GET /listings/{unknown}              | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /organisations                   | page      | page      | page      | page      | page      | page          |
        | GET /organisations/{organisation}    | page      | page      | page      | page      | page      | page          |
        | GET /organisations/{organisation}/like-us | page  | page      | page      | page      | page      | page          |
        | GET /organisations/{unknown}/like-us | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /listings/{listing}/connections  | page      | page      | page      | page      | page      | page          |
        | GET /listings/{hidden}/connections   | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /organisations/{organisation}/connections | page | page  | page      | page      | page      | page          |
        | GET /organisations/{unknown}/connections | 404   | 404       | 404       | 404       | 404       | 404           |
        | GET /listings/{listing}/history      | page      | page      | page      | page      | page      | page          |
        | GET /listings/{hidden}/history       | 404       | page      | page      | 404       | page      | page          |
        | GET /listings/{hidden-of-another}/history | 404  | 404       | 404       | 404       | page      | page          |
        | GET /map/timeline                    | page      | page      | page      | page      | page      | page          |
        | GET /contribute/works-with/{organisation} | sign-in | 404   | page      | 404       | page      | page          |
        | GET /contribute/works-with/{unknown} | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /connected                       | page      | page      | page      | page      | page      | page          |
        | GET /start                           | page      | page      | page      | page      | page      | page          |
        | GET /themes                          | page      | page      | page      | page      | page      | page          |
        | GET /themes/{theme}                  | page      | page      | page      | page      | page      | page          |
        | GET /map                             | page      | page      | page      | page      | page      | page          |
        | GET /map.svg                         | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /map.csv                         | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /map/england.svg                 | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /compare                         | page      | page      | page      | page      | page      | page          |
        | GET /compare.csv                     | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /glossary                        | page      | page      | page      | page      | page      | page          |
        | GET /pages/{page}                    | page      | page      | page      | page      | page      | page          |
        | GET /listings/{listing}/report       | page      | page      | page      | page      | page      | page          |
        | GET /listings/{hidden}/report        | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /feedback                        | page      | page      | page      | page      | page      | page          |
        | GET /feedback/{key}                  | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | GET /feedback/{key}/you              | page      | page      | page      | page      | page      | page          |
        | GET /feedback/{key}/ideas/{theme}    | page      | page      | page      | page      | page      | page          |
        | GET /feedback/{key}/comments         | page      | page      | page      | page      | page      | page          |
        | GET /feedback/{key}/check            | page      | page      | page      | page      | page      | page          |
        | GET /feedback/{sent-key}/sent        | page      | page      | page      | page      | page      | page          |
        | GET /feedback/{unknown}/check        | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /pages/what-you-told-us          | page      | page      | page      | page      | page      | page          |
        | GET /themes/{theme}/{area}           | page      | page      | page      | page      | page      | page          |
        | GET /themes/{theme}/{unknown}        | 404       | 404       | 404       | 404       | 404       | 404           |
        | POST /themes/{theme}/{area}/opinions | 422       | 422       | 422       | 422       | 422       | 422           |
        | POST /feedback/page                  | 422       | 422       | 422       | 422       | 422       | 422           |
        | GET /feedback/received/{feedback}    | page      | page      | page      | page      | page      | page          |
        | GET /feedback/received/{unknown}     | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /connect/use/{listing}           | sign-in   | page      | page      | page      | page      | page          |
        | GET /connect/use/{hidden}            | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /connect/answer/{answer-key}     | page      | page      | page      | page      | page      | page          |
        | GET /connect/answer/{unknown}        | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /connect/answer/{answer-key}/changed | page      | page      | page      | page      | page      | page          |
        | GET /connect/answer/{answer-key}/stopped | page      | page      | page      | page      | page      | page          |
        | GET /connect/answer/{answer-key}/fresh | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | GET /feeds/listings.atom             | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /feeds/needs.atom                | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /feeds/needs/{need}.atom         | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /feeds/needs/{need-not-looked-at}.atom | 404 | 404      | 404       | 404       | 404       | 404           |
        | GET /feeds/search.atom               | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /feeds/themes/{theme}.atom       | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /feeds/organisations/{organisation}.atom | plain | plain | plain     | plain     | plain     | plain         |
        | GET /feeds/listings/{listing}.atom   | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /feeds/listings/{hidden}.atom    | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /shortlist                       | page      | page      | page      | page      | page      | page          |
        | POST /shortlist                      | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | GET /follow/listings/{listing}       | sign-in   | page      | page      | page      | page      | page          |
        | GET /follow/listings/{hidden}        | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /follow/organisations/{organisation} | sign-in | page    | page      | page      | page      | page          |
        | GET /follow/themes/{theme}           | sign-in   | page      | page      | page      | page      | page          |
        | GET /follow/needs/{need}             | sign-in   | page      | page      | page      | page      | page          |
        | GET /follow/search                   | sign-in   | page      | page      | page      | page      | page          |
        | GET /account/following               | sign-in   | page      | page      | page      | page      | page          |
        | GET /following/stop/{digest-key}     | page      | page      | page      | page      | page      | page          |
        | GET /following/stop/{unknown}        | 404       | 404       | 404       | 404       | 404       | 404           |
        | POST /following/stop/{digest-key}    | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | POST /following/stop/{unknown}       | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /events                          | page      | page      | page      | page      | page      | page          |
        | GET /events/past                     | page      | page      | page      | page      | page      | page          |
        | GET /events/invite-us                | page      | page      | page      | page      | page      | page          |
        | GET /events/{event}                  | page      | page      | page      | page      | page      | page          |
        | GET /events/{unknown}                | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /events/{event}.ics              | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /events.ics                      | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/feedback/{heard}     | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /not-found                       | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /sign-in                         | page      | page      | page      | page      | page      | page          |
        | GET /sign-in/code                    | page      | page      | page      | page      | page      | page          |
        | GET /sign-in/with/{unknown}          | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /sign-in/work-account            | page      | page      | page      | page      | page      | page          |
        | GET /sign-in/second-step             | sign-in   | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | GET /account/second-step             | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /account/recovery-codes          | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /account/mailbox                 | sign-in   | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | GET /sign-out                        | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere     |
        | POST /sign-out                       | 400       | 400       | 400       | 400       | 400       | 400           |
        | POST /sign-out/everywhere            | 400       | 400       | 400       | 400       | 400       | 400           |
        | GET /account                         | sign-in   | page      | page      | page      | page      | page          |
        | GET /account/your-data               | sign-in   | page      | page      | page      | page      | page          |
        | GET /account/your-data.json          | sign-in   | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute                      | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/claim/{listing}      | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/claim/{hidden}       | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /contribute/claims/{listing-claim} | sign-in | page      | page      | 404       | page      | page          |
        | GET /contribute/organisation         | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/organisation/turn-away/{claim} | sign-in | 404   | page      | 404       | 404       | 404           |
        | GET /contribute/new-listing          | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/{draft}/edit         | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/{returned}/edit      | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/{edit}/edit          | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /contribute/{draft}/check        | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/{edit}/check         | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /contribute/{twin}/look-alikes   | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/{draft}/withdraw     | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/version/{settled}/{first} | sign-in   | page      | page      | 404       | page      | page          |
        | GET /contribute/edit-listing/{settled} | sign-in | page      | page      | 404       | 404       | 404           |
        | GET /contribute/figures/{settled}    | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /contribute/figures.csv          | sign-in   | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/import               | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/import/template.csv  | sign-in   | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/import/template.xlsx | sign-in   | plain     | plain     | plain     | plain     | plain         |
        | GET /contribute/import/{import}      | sign-in   | page      | 404       | 404       | page      | page          |
        | GET /contribute/import/{import}/report.csv | sign-in | plain | 404       | 404       | plain     | plain         |
        | GET /contribute/import/{import}/undo | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/import/{import}/publish | sign-in | 404      | 404       | 404       | page      | page          |
        | GET /contribute/import/repository    | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/contacts/{listing}   | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /contribute/contact/{invitation} | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/organisation/workplace | sign-in | 404       | page      | 404       | 404       | 404           |
        | GET /map/evidence                    | page      | page      | page      | page      | page      | page          |
        | GET /map/evidence/print              | page      | page      | page      | page      | page      | page          |
        | GET /map/evidence.svg                | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /map/evidence.csv                | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /map/evidence/{area}/{outcome}   | page      | page      | page      | page      | page      | page          |
        | GET /map/evidence/{area}/{unknown}   | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /technologies                    | page      | page      | page      | page      | page      | page          |
        | GET /technologies/{technology}       | page      | page      | page      | page      | page      | page          |
        | GET /technologies/{unknown}          | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /contribute/review/{listing}     | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/reviews/{review}     | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /contribute/reviews/{published-review}/answer | sign-in | page | page | 404       | 404       | 404           |
        | GET /evidence/{evidence}             | page      | page      | page      | page      | page      | page          |
        | GET /evidence/{unknown}              | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /pages/how-evidence-is-weighed   | page      | page      | page      | page      | page      | page          |
        | GET /contribute/evidence/{listing}   | sign-in   | page      | page      | page      | page      | page          |
        | GET /contribute/evidence/{hidden}    | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /contribute/evidence/items/{evidence} | sign-in | page   | page      | page      | page      | page          |
        | GET /contribute/evidence/proposals/{evidence-proposal} | sign-in | page | 404 | 404    | 404       | 404           |
        | GET /needs                           | page      | page      | page      | page      | page      | page          |
        | GET /needs/{need}                    | page      | page      | page      | page      | page      | page          |
        | GET /needs/{need-not-looked-at}      | 404       | page      | page      | 404       | page      | page          |
        | GET /needs/{unknown}                 | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /needs/new                       | sign-in   | page      | page      | page      | page      | page          |
        | GET /needs/ask-the-centre            | sign-in   | page      | page      | page      | page      | page          |
        | GET /needs/{need-draft}/check        | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /needs/{need-draft}/edit         | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /needs/{need}/state              | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /needs/{need}/offer              | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /needs/{need-for-suppliers}/offer| sign-in   | page      | page      | page      | page      | page          |
        | GET /needs/{need}/answers/{offer}    | sign-in   | page      | page      | 404       | 404       | 404           |
        | GET /needs/answer/{nudge}            | page      | page      | page      | page      | page      | page          |
        | GET /needs/{need}/report             | sign-in   | page      | page      | page      | page      | page          |
        | GET /connect                         | sign-in   | page      | page      | page      | page      | page          |
        | GET /connect/ask                     | sign-in   | 404       | 404       | page      | 404       | 404           |
        | GET /connect/{conversation}          | sign-in   | page      | 404       | 404       | 404       | 404           |
        | GET /connect/{desk-conversation}     | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /connect/reply/{conversation-key}  | page    | page      | page      | page      | page      | page          |
        | GET /connect/outcome/{outcome-key}   | page      | page      | page      | page      | page      | page          |
        | GET /people/{profile}                | sign-in   | page      | page      | 404       | page      | page          |
        | GET /people/{unknown}                | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /account/profile                 | sign-in   | page      | page      | page      | page      | page          |
        | GET /connect/still-right/{review-key} | page     | page      | page      | page      | page      | page          |
        | GET /connect/still-right/{unknown}   | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /connect/still-right/{review-key}/ended | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere |
        | GET /connect/still-right/{review-key}/fresh | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere | elsewhere |
        | GET /pages/{drafted-page}            | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /media/{image}                   | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /media/{unknown}                 | 404       | 404       | 404       | 404       | 404       | 404           |
        | GET /health/live                     | plain     | plain     | plain     | plain     | plain     | plain         |
        | GET /health/ready                    | plain     | plain     | plain     | plain     | plain     | plain         |
        """;

    public static IReadOnlyList<SiteRoute> Rows { get; } = [.. Table.Split('\n').Skip(1).Concat(RoutesOfStaff.Table.Split('\n')).Select(Read)];

    /// <returns>The route without the names of its parameters: "GET /listings/{}".</returns>
    public static string Nameless(string route) => Parameter().Replace(route, "{}");

    private static SiteRoute Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var route = cells[1].Split(' ');
        return new(route[0], route[1], cells[2..^1]);
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
