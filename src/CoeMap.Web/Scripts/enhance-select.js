// Turns a long select into a field that completes while typing. The select stays in the form and keeps the value.
import './vendor/accessible-autocomplete.min.js'

for (const select of document.querySelectorAll('select[data-enhance]')) {
  const described = select.getAttribute('aria-describedby')
  window.accessibleAutocomplete.enhanceSelectElement({
    selectElement: select,
    // An empty choice must stay possible: clearing the text clears the select.
    defaultValue: select.value === '' ? '' : select.options[select.selectedIndex].text,
    showAllValues: true,
    confirmOnBlur: true,
    tNoResults: () => 'Nothing found',
    onConfirm: text => {
      const typed = document.getElementById(select.id.replace(/-select$/, ''))?.value ?? ''
      const wanted = text ?? typed
      const match = Array.from(select.options).find(option => option.textContent.trim() === wanted.trim())
      select.value = match ? match.value : ''
    }
  })
  const input = document.getElementById(select.id.replace(/-select$/, ''))
  if (described && input) input.setAttribute('aria-describedby', `${described} ${input.getAttribute('aria-describedby') ?? ''}`.trim())
}
