// Sends the page feedback form without leaving the page. What the server answers is shown in place; on failure nothing typed is lost.
const openedAt = performance.now()

for (const section of document.querySelectorAll('[data-page-feedback]')) enhance(section)

function enhance (section) {
  section.dataset.ready = ''
  const form = section.querySelector('form')
  let sending = false
  let key = newKey()

  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (sending) return
    sending = true
    try {
      await send(section, form, key)
    } catch {
      fail(form)
      // Had it arrived unheard, sending the same again with the same key stays one; changed words are another post.
      form.addEventListener('input', () => { key = newKey() }, { once: true })
    } finally {
      sending = false
    }
  })
}

async function send (section, form, key) {
  const body = new URLSearchParams(new FormData(form))
  body.set('key', key)
  body.set('took', Math.round(performance.now() - openedAt).toString())
  const answer = await fetch(form.action, { method: 'POST', body })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const reference = page.getElementById('feedback-reference')
  if (answer.ok && reference) return thank(form, reference.textContent, page.getElementById('feedback-next'))

  const again = page.querySelector('[data-page-feedback] form')
  if (!again) throw new Error(`The server answered ${answer.status}.`)
  askAgain(section, form, again)
}

function thank (form, reference, next) {
  const box = document.createElement('div')
  box.className = 'page-feedback__thanks'
  box.tabIndex = -1
  const heading = element('h2', 'govuk-heading-m', 'Thanks — feedback received')
  heading.id = 'page-feedback'
  const line = element('p', 'govuk-body', 'Your reference is ')
  line.append(element('strong', '', reference))
  box.append(heading, line, ...next.children)
  form.replaceWith(box)
  box.focus()
}

// The server's form says what is wrong, beside each field and in a summary; the heading stays the page's own.
function askAgain (section, form, again) {
  const heading = form.querySelector('#page-feedback')
  again.querySelector('#page-feedback').replaceWith(heading)
  form.replaceWith(again)
  enhance(section)
  const summary = again.querySelector('.govuk-error-summary')
  for (const link of summary.querySelectorAll('a')) {
    link.addEventListener('click', event => {
      event.preventDefault()
      document.getElementById(link.hash.slice(1)).focus()
    })
  }
  summary.tabIndex = -1
  summary.focus()
}

function fail (form) {
  form.querySelector('.page-feedback__failure')?.remove()
  const box = document.createElement('div')
  box.className = 'page-feedback__failure'
  box.tabIndex = -1
  box.setAttribute('role', 'alert')
  box.append(
    element('h3', 'govuk-heading-s', 'Sorry — something went wrong'),
    element('p', 'govuk-body', 'Your feedback has not reached us. What you wrote is still here: check your connection, then submit it again.'))
  form.querySelector('button').before(box)
  box.focus()
}

function element (name, className, text) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

// Not crypto.randomUUID: it is missing where a site is reached without TLS.
function newKey () {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
