/**
 * Has what goes on fetched anew after each look at the shop, as long as somebody sees it and does not read closer. A browser has six connections
 * with a host, for all of its tabs: one tab hears for all.
 */
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
const within = (root) => [...root.querySelectorAll('a, summary')]
const nameOf = (element) => element.getAttribute('href') ?? element.parentElement.dataset.id
const alike = (root, name) => within(root).filter((element) => nameOf(element) === name)
/** What the keyboard is at, in what comes in its place: undefined if it is at nothing, null if there is no such thing any more. */
function focusIn(next) {
  const focus = main.querySelector('a:focus-visible, summary:focus-visible')
  if (!focus) return undefined
  const name = nameOf(focus)
  return alike(next, name)[alike(main, name).indexOf(focus)] ?? null
}
async function refresh() {
  if (!following || fetching || !idle()) return
  fetching = true
  try {
    const address = new URL(location.href)
    address.searchParams.set('part', 'main')
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    const next = document.createElement('template')
    next.innerHTML = await answer.text()
    const focus = focusIn(next.content)
    if (!following || !idle() || focus === null) return
    const open = [...main.querySelectorAll('details[open]')].map((details) => details.dataset.id)
    main.replaceChildren(next.content)
    for (const details of main.querySelectorAll('details')) if (open.includes(details.dataset.id)) details.open = true
    focus?.focus({ preventScroll: true })
  } catch {
    button.classList.add('lost')
  } finally {
    fetching = false
  }
}
function hear(what) {
  button.classList.toggle('lost', what === 'error')
  if (what === 'looked') void refresh()
}
function follow() {
  const tabs = new BroadcastChannel('live')
  tabs.addEventListener('message', ({ data }) => hear(data))
  const listen = () => {
    const source = new EventSource('/live')
    for (const what of ['open', 'looked', 'error']) source.addEventListener(what, () => {
      hear(what)
      tabs.postMessage(what)
    })
    // For as long as the tab is there; then another's turn comes.
    return new Promise(() => {})
  }
  // There are no locks over plain http from another machine.
  void (navigator.locks?.request('live', listen) ?? listen())
}
if (main.hasAttribute('data-live')) {
  follow()
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
