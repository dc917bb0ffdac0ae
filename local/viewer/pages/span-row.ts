import type { Span } from '../traces/span.ts'
import type { Node } from '../traces/tree.ts'
import { gistOf } from './gist.ts'
import { html, type Markup } from './html.ts'
import type { Colours } from './parts.ts'
import { duration } from './words.ts'

/** What of a trace is drawn, in ms from its beginning. */
export interface Window {
  from: number
  to: number
}

interface Drawn {
  startMs: number
  window: Window
  colours: Colours
  traceId: string
}

/** As much as leaves room for the names. */
const DEEPEST_INDENT = 18
/** A shorter wait (ms) is no wait. */
const SHORTEST_WAIT = 1

/** A span's line in the waterfall, with all that it says behind a click. */
export function spanRow({ span, depth, waitedMs, isOrphan }: Node, drawn: Drawn): Markup {
  const { colours, startMs } = drawn
  const isWait = span.kind === 'consumer' || waitedMs >= SHORTEST_WAIT
  const gist = gistOf(span)
  const title = [
    `${span.service}: ${span.name}`,
    ...(gist ? [gist] : []),
    `+${duration(span.startMs - startMs)}, ${duration(span.durationMs)}`,
    ...(isWait && waitedMs > 0
      ? [`${duration(waitedMs)} ${span.kind === 'consumer' ? 'in the log' : 'after what it came from'}`]
      : []),
    ...(span.message ? [span.message] : []),
  ].join('\n')
  return html`<details class="span${span.failed && html` failed`}" data-id="${span.spanId}"><summary title="${title}"><span class="label d${Math.min(depth, DEEPEST_INDENT)}"><i class="dot ${colours(span.service)}"></i><span class="name">${span.name}</span> <small>${gist && `${gist} · `}${span.instance ?? span.service}${isOrphan && ', called by what is not here'}</small></span>${bar(span, isWait ? waitedMs : 0, drawn)}</summary>${facts(span, drawn)}</details>`
}

function bar(span: Span, waitedMs: number, { startMs, window, colours }: Drawn): Markup {
  const width = window.to - window.from
  const at = (ms: number) => Math.min(100, Math.max(0, ((ms - window.from) / width) * 100))
  const begin = span.startMs - startMs
  const [left, right] = [at(begin), at(begin + span.durationMs)]
  const wait =
    waitedMs > 0 &&
    html`<line class="wait" x1="${at(begin - waitedMs).toFixed(3)}%" x2="${left.toFixed(3)}%" y1="11" y2="11"/>`
  // Beside the bar, where there is room.
  const room = waitedMs > 0 && span.kind === 'consumer' ? 72 : 90
  const [x, anchor, dx] = right < room ? [right, 'start', 6] : left > 14 ? [left, 'end', -6] : [99, 'end', -4]
  const events = span.events
    .map(({ atMs }) => atMs - startMs)
    .filter((ms) => ms >= window.from && ms <= window.to)
    .map((ms) => html`<circle cx="${at(ms).toFixed(3)}%" cy="11" r="2.5"/>`)
  return html`<svg class="track" height="22" aria-hidden="true">${wait}<rect class="bar ${colours(span.service)}" x="${left.toFixed(3)}%" y="4" width="${Math.max(right - left, 0.15).toFixed(3)}%" height="14" rx="3"/>${events}<text x="${x.toFixed(3)}%" dx="${dx}" y="15" text-anchor="${anchor}">${duration(span.durationMs)}${waitedMs > 0 && span.kind === 'consumer' && `, after ${duration(waitedMs)} in the log`}</text></svg>`
}

function facts(span: Span, { startMs, traceId }: Drawn): Markup {
  const begin = span.startMs - startMs
  // A little of what is around it, too.
  const margin = Math.max(span.durationMs * 0.1, 0.05)
  const closer = `/traces/${traceId}?from=${Math.max(0, begin - margin)}&to=${begin + span.durationMs + margin}`
  const rows = Object.entries(span.attributes).map(([name, value]) => {
    const shown = name.startsWith('micromart.order.')
      ? html`<a href="/search?q=${encodeURIComponent(String(value))}">${value === true ? 'true' : String(value)}</a>`
      : html`${String(value)}`
    return html`<dt>${name}</dt><dd>${shown}</dd>`
  })
  const events = span.events.map(
    ({ name, atMs, attributes }) =>
      html`<li><b>${name}</b> at +${duration(Math.max(0, atMs - startMs))} ${Object.entries(attributes).map(([key, value]) => html`<i>${key}=${String(value)}</i> `)}</li>`,
  )
  const links = span.links.map(
    ({ traceId }) => html`<li>has to do with <a href="/traces/${traceId}">trace ${traceId}</a></li>`,
  )
  return html`<div class="facts-of">${span.message && html`<p class="fail">${span.message}</p>`}
<dl><dt>service</dt><dd>${span.service}${span.instance && `, ${span.instance}`}</dd><dt>kind</dt><dd>${span.kind}</dd><dt>began</dt><dd>+${duration(begin)}</dd><dt>took</dt><dd>${duration(span.durationMs)}</dd>${rows}<dt>span</dt><dd><code>${span.spanId}</code></dd></dl>
${(events.length > 0 || links.length > 0) && html`<ul>${events}${links}</ul>`}<p><a href="${closer}">closer</a></p></div>`
}
