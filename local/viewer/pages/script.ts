/** Has what goes on fetched anew after each look at the shop, as long as somebody sees it and does not read closer. */
export const script = `'use strict'
const main = document.querySelector('main')
const button = document.getElementById('live')
let following = true
let fetching = false
const idle = () => {
  const selection = getSelection()
  const focus = document.activeElement
  return !document.hidden && (!selection || selection.isCollapsed) && !(focus && main.contains(focus) && /^(INPUT|SELECT)$/.test(focus.tagName))
}
async function refresh() {
  if (!following || fetching || !idle()) return
  fetching = true
  try {
    const address = new URL(location.href)
    address.searchParams.set('part', 'main')
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    const text = await answer.text()
    if (!following || !idle()) return
    const open = [...main.querySelectorAll('details[open]')].map((details) => details.dataset.id)
    main.innerHTML = text
    for (const details of main.querySelectorAll('details')) if (open.includes(details.dataset.id)) details.open = true
  } catch {
    button.classList.add('lost')
  } finally {
    fetching = false
  }
}
if (main.hasAttribute('data-live')) {
  const source = new EventSource('/live')
  source.addEventListener('looked', refresh)
  source.addEventListener('open', () => button.classList.remove('lost'))
  source.addEventListener('error', () => button.classList.add('lost'))
  button.addEventListener('click', () => {
    following = !following
    button.setAttribute('aria-pressed', String(following))
    void refresh()
  })
}
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return
  event.preventDefault()
  document.querySelector('input[name=q]').focus()
})
`
