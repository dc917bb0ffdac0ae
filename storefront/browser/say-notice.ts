/** After a page is shown, in ms: what is put into it before is no news to programs that read aloud. */
const afterMs = 500
/** It is read by then, in ms, and stands in the page all the same. */
const saidMs = 5_000

/** What a page says once (`main > .notice`) is heard as well: of what stands in it from its beginning nothing is read by itself. */
export function sayNotice(): void {
  const said = [...document.querySelectorAll('main > .notice')].map(({ textContent }) => textContent).join(' ')
  if (!said) return
  const teller = document.createElement('p')
  teller.className = 'unseen'
  teller.role = 'status'
  document.body.append(teller)
  setTimeout(() => teller.append(said), afterMs)
  setTimeout(() => teller.remove(), afterMs + saidMs)
}
