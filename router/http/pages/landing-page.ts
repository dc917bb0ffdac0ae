import { createHash } from 'node:crypto'

const style = `
:root { color-scheme: light dark; --ink: #1c1b29; --soft: #6a6880; --paper: #fbfaf7; --line: #e3e0d8; --accent: #b4236b; --code: #f2efe8 }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebf4; --soft: #a3a0b8; --paper: #16151d; --line: #302e3d; --accent: #ff7ab6; --code: #201f2a } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 ui-sans-serif, system-ui, sans-serif }
main { max-width: 46rem; margin: 0 auto; padding: 12vh 1.5rem 4rem }
h1 { font-size: clamp(2.2rem, 6vw, 3.2rem); letter-spacing: -0.03em; line-height: 1.05; margin: 0 0 0.75rem }
h1 span { color: var(--accent) }
p { color: var(--soft); margin: 0 0 1.5rem; max-width: 38rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.25rem; margin: 0 0 2rem; padding: 1.25rem 0; border-block: 1px solid var(--line) }
dt { color: var(--soft) } dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
@media (max-width: 36rem) { main { padding-top: 3rem } dl { grid-template-columns: 1fr } dt:not(:first-child) { margin-top: 0.75rem } }
code, textarea, pre { font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace }
textarea, pre { display: block; width: 100%; margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--code); color: inherit }
textarea { min-height: 12rem; resize: vertical }
pre { margin-top: 1rem; max-height: 24rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
pre:empty { display: none }
button { margin-top: 1rem; padding: 0.6rem 1.4rem; border: 0; border-radius: 99px; background: var(--accent); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer }
button:disabled { opacity: 0.6 }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px }
`

const script = `
const form = document.querySelector('form')
const answer = document.querySelector('pre')
const endpoint = new URL('/graphql', location.href)
document.querySelector('#http').textContent = endpoint.href
document.querySelector('#ws').textContent = endpoint.href.replace(/^http/, 'ws')
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const button = form.querySelector('button')
  button.disabled = true
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: form.elements.query.value }),
    })
    answer.textContent = JSON.stringify(await response.json(), null, 2)
  } catch (error) {
    answer.textContent = String(error)
  } finally {
    button.disabled = false
  }
})
`

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Only what is in the page itself may run, and it may talk only to where it came from. */
export const landingPolicy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const askSchema = `query First {
  __schema {
    queryType {
      fields { name description }
    }
  }
}`
const askNothing = `query First {
  __typename
}`

const escaped = (text: string) => text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`)

interface Landing {
  /** Whether the first query may be for the schema. */
  introspection: boolean
  /** Whose it is. */
  title: string
}

/** The page for people: what answers here, and a first query to run. Needs nothing but itself. */
export const landingPage = ({ introspection, title }: Landing): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}<br><span>answers here.</span></h1>
<p>Many services, one GraphQL API. Point a client at the endpoint below, or try a query on the spot.</p>
<dl>
<dt>Queries and mutations</dt><dd><code id="http">/graphql</code></dd>
<dt>Subscriptions</dt><dd><code id="ws">/graphql</code> <code>graphql-transport-ws</code>, or at the address above as <code>text/event-stream</code> or <code>multipart/mixed</code></dd>
</dl>
<form>
<textarea name="query" aria-label="GraphQL query" spellcheck="false">${introspection ? askSchema : askNothing}</textarea>
<button>Run it</button>
</form>
<pre aria-live="polite"></pre>
</main>
<script>${script}</script>
</body>
</html>
`
