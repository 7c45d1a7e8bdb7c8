// Makes each search box an ARIA combobox with suggestions from /api/v1/suggest. Without it the box is a plain form.
// A field with data-suggest takes the name of what is chosen; its value says where that may stand ("/listings/ /organisations/").
const pause = 120
const known = new Map()

async function suggestionsFor (typed, signal) {
  if (!known.has(typed)) {
    const answer = await fetch('/api/v1/suggest?q=' + encodeURIComponent(typed), { signal, headers: { Accept: 'application/json' } })
    if (!answer.ok) return []
    known.set(typed, await answer.json())
  }
  return known.get(typed)
}

function enhance (input) {
  const line = input.parentElement
  const wanted = input.dataset.suggest?.split(' ')
  const list = document.createElement('ul')
  const said = document.createElement('span')
  let [options, active, timer, asking] = [[], -1, 0, null]

  list.id = input.id + '-suggestions'
  list.className = 'search-box__suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Suggestions')
  list.hidden = true
  said.className = 'govuk-visually-hidden'
  said.setAttribute('role', 'status')
  line.append(list, said)
  line.classList.add('suggests')
  input.type = 'text' // a searchbox may not be a combobox
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    input.setAttribute(name, value)
  }

  function close () {
    clearTimeout(timer)
    asking?.abort()
    list.hidden = true
    list.replaceChildren()
    ;[options, active] = [[], -1]
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    said.textContent = ''
  }

  function show (found) {
    close()
    if (found.length === 0) return
    options = found.map((suggestion, n) => {
      const option = document.createElement('li')
      const kind = document.createElement('span')
      option.id = `${list.id}-${n}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.dataset.address = suggestion.address
      kind.className = 'search-box__kind'
      kind.textContent = suggestion.kind
      option.append(suggestion.text + ' ', kind)
      option.addEventListener('mousedown', event => event.preventDefault()) // the field keeps the focus
      option.dataset.text = suggestion.text
      option.addEventListener('click', () => choose(option))
      return option
    })
    list.replaceChildren(...options)
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    said.textContent = found.length === 1 ? '1 suggestion' : `${found.length} suggestions`
  }

  function choose (option) {
    if (!wanted) return location.assign(option.dataset.address)
    input.value = option.dataset.text
    close()
  }

  function move (to) {
    options[active]?.setAttribute('aria-selected', 'false')
    active = (to + options.length + 1) % (options.length + 1) // one place more: back in the field
    if (active === options.length) active = -1
    if (active < 0) return input.removeAttribute('aria-activedescendant')
    options[active].setAttribute('aria-selected', 'true')
    options[active].scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', options[active].id)
  }

  async function ask () {
    const typed = input.value.trim()
    if (typed.length < 2) return close()
    asking?.abort()
    asking = new AbortController()
    try {
      let found = await suggestionsFor(typed, asking.signal)
      if (wanted) found = found.filter(suggestion => wanted.some(start => suggestion.address.startsWith(start)))
      if (typed === input.value.trim() && document.activeElement === input) show(found)
    } catch { /* no answer: the box still searches */ }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, pause)
  })
  input.addEventListener('blur', close)
  input.form.addEventListener('submit', close)
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' && options.length === 0) ask()
    else if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp' && options.length > 0) move(active < 0 ? options.length - 1 : active - 1)
    else if (event.key === 'Escape' && options.length > 0) close()
    else if (event.key === 'Enter' && active >= 0) choose(options[active])
    else return
    event.preventDefault()
  })
}

for (const input of document.querySelectorAll('.search-box__input, [data-suggest]')) enhance(input)
