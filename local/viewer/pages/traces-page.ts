import type { Summary } from '../traces/summary.ts'
import { html, type Markup } from './html.ts'
import { type Colours, traceList } from './parts.ts'
import { counted } from './words.ts'

export const traceKinds = ['newest', 'slow', 'failed'] as const
export type TraceKind = (typeof traceKinds)[number]

const labels: Record<TraceKind, string> = { newest: 'Newest', slow: 'Slow', failed: 'Failed' }

/** Traces of a kind, of all services or one. */
export function tracesBody(
  {
    of,
    service,
    services,
    traces,
  }: { of: TraceKind; service: string; services: readonly string[]; traces: readonly Summary[] },
  colours: Colours,
): Markup {
  const query = (kind: string, one: string) => `/traces?of=${kind}${one && `&service=${encodeURIComponent(one)}`}`
  const kinds = traceKinds.map(
    (kind) => html`<a href="${query(kind, service)}"${kind === of && html` aria-current="true"`}>${labels[kind]}</a>`,
  )
  const chips = ['', ...services].map(
    (one) =>
      html`<a class="chip ${one && colours(one)}" href="${query(of, one)}"${one === service && html` aria-current="true"`}><i></i>${one || 'all services'}</a>`,
  )
  return html`<h1 class="unseen">${labels[of]} traces</h1><div class="filters"><div class="segments">${kinds}</div><div class="chips">${chips}</div></div>
<section class="card">${traceList(traces, colours, 'No such trace is kept.')}</section>`
}

/** What a search has found. */
export function searchBody(typed: string, traces: readonly Summary[], colours: Colours): Markup {
  return html`<h1 class="found">${counted(traces.length, 'trace')} ${traces.length === 1 ? 'has' : 'have'} to do with “${typed}”</h1>
<section class="card">${traceList(traces, colours, '')}</section>`
}
