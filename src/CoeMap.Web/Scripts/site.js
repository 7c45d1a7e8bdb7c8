// Improves what already works: marks the document, starts the govuk-frontend parts a page holds, loads the rest on demand.
import { createAll, Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink }
  from './vendor/govuk-frontend.min.js'

// govuk-frontend looks for this class before it starts; whoever runs modules is supported.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

createAll(Button, { preventDoubleClick: true })
for (const part of [CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) createAll(part)

if (document.querySelector('select[data-enhance]')) import('./enhance-select.js')
if (document.querySelector('[data-page-feedback]')) import('./page-feedback.js')
if (document.querySelector('.search-box__input, [data-suggest]')) import('./suggest.js')
