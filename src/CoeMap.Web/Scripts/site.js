// Improves what already works: marks the document, starts the govuk-frontend parts a page holds, loads the rest on demand.
import { isSupported, createAll, Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink }
  from './vendor/govuk-frontend.min.js'

document.body.classList.add('js-enabled', ...(isSupported() ? ['govuk-frontend-supported'] : []))

createAll(Button, { preventDoubleClick: true })
for (const part of [CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) createAll(part)

if (document.querySelector('select[data-enhance]')) import('./enhance-select.js')
