/**
 * Has the list show what has come since, above what it shows, which stays as it is: whoever reads, selects or tabs is not disturbed. Nothing is
 * asked for while nobody sees the page.
 */
export const script = `'use strict'
const everyMs = 3000
const told = document.getElementById('told')
const namesIn = (root) => new Set([...root.querySelectorAll('.mails a')].map((link) => link.getAttribute('href')))
async function look() {
  const answer = await fetch('/', { headers: { accept: 'text/html' } })
  if (!answer.ok) return
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const known = namesIn(document)
  const come = [...now.querySelectorAll('.mails li')].filter((item) => !known.has(item.firstChild.getAttribute('href')))
  if (come.length === 0) return
  const list = document.querySelector('.mails')
  if (list) list.prepend(...come)
  else document.querySelector('main').replaceChildren(...now.querySelector('main').childNodes)
  told.textContent = now.getElementById('told').textContent
}
setInterval(() => {
  // The mailbox may be away for a moment, as when the shop is started anew.
  if (!document.hidden) look().catch(() => {})
}, everyMs)
`
