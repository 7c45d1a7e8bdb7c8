namespace CoeMap.Testing.Matrix;

/// <summary>The rows of the <see cref="RouteTable"/> under /moderate and /admin, in the same words and columns.</summary>
internal static class RoutesOfStaff
{
    public const string Table =
        """
        | GET /moderate/feedback/export/opinions.csv      | sign-in | 404 | 404   | 404       | plain     | plain         |
        | GET /moderate/feedback/analysis      | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/feedback/export/page-feedback.csv | sign-in | 404 | 404   | 404       | plain     | plain         |
        | GET /moderate/feedback/export/main-feedback.csv | sign-in | 404 | 404   | 404       | plain     | plain         |
        | GET /moderate/feedback/export/feedback.json     | sign-in | 404 | 404   | 404       | plain     | plain         |
        | GET /moderate/events                 | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/events/new             | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/events/{event-id}      | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/events/invitations     | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/events/invitations/{invitation} | sign-in | 404 | 404     | 404       | page      | page          |
        | GET /admin/aliases                   | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /moderate/reviews/{review}       | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/evidence/{evidence-proposal} | sign-in | 404   | 404       | 404       | page      | page          |
        | GET /moderate/evidence/items/{evidence} | sign-in | 404      | 404       | 404       | page      | page          |
        | GET /moderate/connections            | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/connections/requests/{desk-conversation} | sign-in | 404 | 404 | 404  | page      | page          |
        | GET /moderate/connections/needs/{need} | sign-in | 404       | 404       | 404       | page      | page          |
        | GET /moderate/connections/concerns/{concern} | sign-in | 404 | 404       | 404       | page      | page          |
        | GET /moderate                        | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/{submitted}            | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/{draft}                | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /moderate/freshness              | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/insights               | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/insights/{insight}     | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/insights/{unknown}     | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /moderate/insights/report        | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/insights.csv           | sign-in   | 404       | 404       | 404       | plain     | plain         |
        | GET /moderate/insights.json          | sign-in   | 404       | 404       | 404       | plain     | plain         |
        | GET /moderate/insights/{insight}.csv | sign-in   | 404       | 404       | 404       | plain     | plain         |
        | GET /moderate/audit                  | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/searches               | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/listings               | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/listings/{listing}     | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/listings/{hidden}      | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/listings/{unknown}     | sign-in   | 404       | 404       | 404       | 404       | 404           |
        | GET /moderate/organisations          | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/organisations/{organisation}| sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/memberships/{claim}    | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/proposals/{proposal}   | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /admin                           | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/mail                      | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/people                    | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/personal-data             | sign-in   | 404       | 404       | 404       | 404       | page          |
        | POST /admin/personal-data/export     | sign-in   | 404       | 404       | 404       | 404       | 400           |
        | GET /admin/themes                    | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/themes/{theme}            | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/glossary                  | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/glossary/new              | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/glossary/{term}           | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /moderate/feedback               | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/feedback/{feedback}    | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/reports                | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /moderate/reports/{report}       | sign-in   | 404       | 404       | 404       | page      | page          |
        | GET /admin/pages                     | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/pages/new                 | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/pages/{own-page}          | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/pages/{own-page}/edit     | sign-in   | 404       | 404       | 404       | 404       | page          |
        | GET /admin/pages/{own-page}/history/{first} | sign-in | 404  | 404       | 404       | 404       | page          |
        | GET /admin/media                     | sign-in   | 404       | 404       | 404       | 404       | page          |
        """;
}
