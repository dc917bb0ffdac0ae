import type { StoredMessage } from './message.ts'

// The page for people. Everything that comes from a mail is escaped; its HTML is shown only inside a sandboxed frame.

const style = `
:root { color-scheme: light dark; --ink: #1f2933; --muted: #56626d; --line: #e1e7ec; --paper: #ffffff; --ground: #f3f6f8; --accent: #0f766e }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebef; --muted: #93a1ae; --line: #2b343c; --paper: #1a2127; --ground: #12171b; --accent: #2dd4bf } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif }
header { display: flex; align-items: baseline; gap: 12px; max-width: 960px; margin: 0 auto; padding: 22px 24px 14px }
header h1 { margin: 0; font-size: 20px; color: var(--accent) } header h1 a { color: inherit; text-decoration: none }
header p { margin: 0; color: var(--muted) }
main { max-width: 960px; margin: 0 auto; padding: 0 20px 48px }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; overflow: hidden }
.mails { list-style: none; margin: 0; padding: 0 }
.mails li + li { border-top: 1px solid var(--line) }
.mails a { display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 1fr) auto; gap: 18px; padding: 13px 20px; color: inherit; text-decoration: none }
.mails a:hover, .mails a:focus-visible { background: color-mix(in srgb, var(--accent) 8%, transparent); outline: none }
.mails span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.who { font-weight: 600 } .muted, time { color: var(--muted) } time { font-variant-numeric: tabular-nums }
.empty { padding: 56px 20px; text-align: center; color: var(--muted) }
.mail { padding: 22px 26px; border-bottom: 1px solid var(--line) } .mail h2 { margin: 0 0 10px; font-size: 21px; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px; margin: 0 } dt { color: var(--muted) } dd { margin: 0; overflow-wrap: anywhere }
iframe { display: block; width: 100%; height: 70vh; border: 0; background: #f3f6f8 }
details { border-top: 1px solid var(--line); padding: 14px 26px } summary { cursor: pointer; color: var(--muted) }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, Menlo, monospace }
@media (max-width: 640px) { .mails a { grid-template-columns: 1fr auto } .mails .subject { grid-row: 2; grid-column: 1 / -1 } }
`

/** The list, newest first. A script of ours adds what comes; without scripts, a link looks again. */
export function listPage(messages: readonly StoredMessage[]): string {
  const items = messages.map(
    (message) =>
      `<li><a href="/mail/${encodeURIComponent(message.id)}"><span class="who">${escapeMarkup(message.to.join(', '))}</span>` +
      `<span class="subject">${escapeMarkup(headingOf(message))}</span>${time(message.at)}</a></li>`,
  )
  const list =
    items.length > 0
      ? `<ul class="mails">${items.join('')}</ul>`
      : '<p class="empty">Nothing yet. Sign up or place an order.</p>'
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`
  return page(
    'Mailbox',
    `<span id="told" role="status">${count}, newest first</span><noscript> · <a class="muted" href="/">Look again</a></noscript>`,
    `<div class="card">${list}</div>`,
    '<script src="/mailbox.js" defer></script>',
  )
}

/** An SMS has no subject: its text says what it is. */
const headingOf = ({ kind, subject, text }: StoredMessage) =>
  kind === 'sms' ? `SMS: ${text}` : subject || '(no subject)'

/** One mail, its head, its HTML in a frame that may run nothing and load nothing, and its text; or one SMS. */
export function mailPage(message: StoredMessage): string {
  const { kind, id, to, from, text, html, at } = message
  const heading = kind === 'sms' ? 'SMS' : headingOf(message)
  const frame = html
    ? `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail" src="/mail/${encodeURIComponent(id)}/html"></iframe>`
    : ''
  const head = [...(from ? [['From', escapeMarkup(from)]] : []), ['To', escapeMarkup(to.join(', '))], ['At', time(at)]]
  const rows = head.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')
  const plain = `<details${html ? '' : ' open'}><summary>As text</summary><pre>${escapeMarkup(text)}</pre></details>`
  const body = `<div class="card"><div class="mail"><h2>${escapeMarkup(heading)}</h2><dl>${rows}</dl></div>${frame}${plain}</div>`
  return page(heading, '<a class="muted" href="/">All messages</a>', body)
}

export function missingPage(): string {
  return page(
    'Mailbox',
    '<a class="muted" href="/">All messages</a>',
    '<div class="card"><p class="empty">There is no such message.</p></div>',
  )
}

function page(title: string, beside: string, body: string, head = ''): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}` +
    `<title>${escapeMarkup(title)} · MicroMart mailbox</title><style>${style}</style></head>` +
    `<body><header><h1><a href="/">Mailbox</a></h1><p>${beside}</p></header><main>${body}</main></body></html>`
  )
}

const time = (at: string) =>
  `<time datetime="${escapeMarkup(at)}">${escapeMarkup(at.replace('T', ' ').slice(0, 19))} UTC</time>`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
