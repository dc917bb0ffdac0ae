import type { LogLine } from '../logs/log-line.ts'
import type { Span } from '../traces/span.ts'
import type { Summary } from '../traces/summary.ts'
import { treeOf } from '../traces/tree.ts'
import { html, type Markup } from './html.ts'
import { logList } from './log-lines.ts'
import { type Colours, chip, orderChip } from './parts.ts'
import { spanRow, type Window } from './span-row.ts'
import { counted, dayAndTime, duration, whole } from './words.ts'

/** More rows than a person looks at, and a browser draws at once. */
const MOST_ROWS = 2_000

export interface TraceShown {
  summary: Summary
  spans: readonly Span[]
  /** Oldest first. */
  lines: readonly LogLine[]
  /** What is looked at closer: ms from the trace's beginning. Missing for all of it. */
  from?: number | undefined
  to?: number | undefined
}

/** A trace: what called what, when and for how long, and what was logged. */
export function traceBody(shown: TraceShown, colours: Colours): Markup {
  const { summary, lines } = shown
  const { traceId, name, startMs, durationMs, wholeMs, services, orders, failures, spans, dropped } = summary
  return html`<section class="card head"><h1>${name}</h1>
<p class="facts"><span>${dayAndTime(startMs)}</span><span>${counted(spans, 'span')} of ${counted(services.length, 'service')}</span><span>answered in <b>${duration(durationMs)}</b></span><span>ended after <b>${duration(wholeMs)}</b></span>${failures > 0 && html`<span class="fail">${whole(failures)} failed</span>`}</p>
<p class="chips">${services.map((service) => chip(service, colours))}${orders.map(orderChip)}<code>${traceId}</code></p>
${dropped > 0 && html`<p class="fail">${counted(dropped, 'span')} more came than are kept of one trace.</p>`}</section>
${waterfall(shown, colours)}
<section class="card"><h2>Log <small>${counted(lines.length, 'line')}</small></h2>${lines.length === 0 ? html`<p class="none">No line with this trace's id is kept.</p>` : logList(lines, colours, startMs)}</section>`
}

function waterfall({ summary, spans, from, to }: TraceShown, colours: Colours): Markup {
  const { traceId, startMs, wholeMs, durationMs } = summary
  const window: Window = windowOf(from, to, wholeMs)
  const nodes = treeOf(spans)
  const inside = nodes.filter(({ span }) => {
    const begin = span.startMs - startMs
    return begin <= window.to && begin + span.durationMs >= window.from
  })
  const root = nodes.find(({ span }) => span.parentSpanId === undefined)?.span
  const isWhole = window.from === 0 && window.to === Math.max(wholeMs, 0.001)
  const closer = root ? `?from=${root.startMs - startMs}&to=${root.startMs - startMs + durationMs}` : ''
  // The rest is what came after the answer.
  const views =
    root &&
    wholeMs > durationMs * 1.2 &&
    html`<div class="segments"><a href="/traces/${traceId}"${isWhole && html` aria-current="true"`}>All ${duration(wholeMs)}</a><a href="/traces/${traceId}${closer}"${!isWhole && html` aria-current="true"`}>Until the answer, ${duration(durationMs)}</a></div>`
  const hidden = nodes.length - Math.min(inside.length, MOST_ROWS)
  return html`<section class="card waterfall"><div class="axis"><div>${views}</div>${axis(window)}</div>
<div class="rows">${inside.slice(0, MOST_ROWS).map((node) => spanRow(node, { startMs, window, colours, traceId }))}</div>
${hidden > 0 && html`<p class="none">${counted(hidden, 'span')} ${isWhole ? 'more are not drawn' : 'before and after are not shown'}.</p>`}</section>`
}

function windowOf(from: number | undefined, to: number | undefined, wholeMs: number): Window {
  const end = Math.max(wholeMs, 0.001)
  if (from === undefined || to === undefined || !(from < to)) return { from: 0, to: end }
  return { from: Math.max(0, from), to: Math.min(to, end) > from ? Math.min(to, end) : end }
}

function axis({ from, to }: Window): Markup {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const anchor = part === 0 ? 'start' : part === 1 ? 'end' : 'middle'
    return html`<text x="${part * 100}%" y="13" text-anchor="${anchor}">${duration(from + (to - from) * part)}</text>`
  })
  return html`<svg height="18" aria-hidden="true">${ticks}</svg>`
}
