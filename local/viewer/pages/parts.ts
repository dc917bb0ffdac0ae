import type { Summary } from '../traces/summary.ts'
import { html, type Markup } from './html.ts'
import { counted, dayAndTime, duration, timeOfDay } from './words.ts'

/** The class that colours what a service did; the same for all that is shown of it. */
export type Colours = (service: string) => string

const COLOURS = 14

/** Those known from the start have colours of their own, as far as there are any. */
export function coloursOf(known: readonly string[]): Colours {
  return (service) => {
    const place = known.indexOf(service)
    if (place >= 0) return `c${place % COLOURS}`
    return `c${[...service].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7) % COLOURS}`
  }
}

export const chip = (service: string, colours: Colours): Markup =>
  html`<span class="chip ${colours(service)}"><i></i>${service}</span>`

/** A line over time, with what lies below it shaded; the newest at the right. */
export function sparkline(values: readonly number[], { width = 150, height = 26 } = {}): Markup {
  const most = Math.max(...values, 0)
  if (values.length < 2) return html`<svg class="spark" width="${width}" height="${height}"></svg>`
  const points = values.map((value, nth) => {
    const x = (nth / (values.length - 1)) * width
    const y = most === 0 ? height - 1.5 : height - 1.5 - (value / most) * (height - 4)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><polygon points="0,${height} ${points.join(' ')} ${width},${height}"/><polyline points="${points.join(' ')}"/></svg>`
}

export const orderChip = (order: string): Markup =>
  html`<a class="order" href="/search?q=${encodeURIComponent(order)}">${order}</a>`

/** Traces, a line each, with a bar of how long whoever asked has waited, beside the longest of them. */
export function traceList(traces: readonly Summary[], colours: Colours, none: string): Markup {
  if (traces.length === 0) return html`<p class="none">${none}</p>`
  const longest = Math.max(...traces.map(({ durationMs }) => durationMs), 1)
  const rows = traces.map((trace) => {
    const { traceId, name, service, startMs, durationMs, wholeMs, spans, failures, services, orders } = trace
    return html`<li${failures > 0 && html` class="bad"`}><a class="row" href="/traces/${traceId}">
<time title="${dayAndTime(startMs)}">${timeOfDay(startMs).slice(0, 8)}</time>
<span class="name" title="${name}"><i class="dot ${colours(service)}"></i>${name || '(no name)'}</span>
<span class="dots" title="${services.join(', ')}">${services.slice(0, 10).map((one) => html`<i class="dot ${colours(one)}"></i>`)}</span>
<span class="count" title="${counted(failures, 'failed span')}">${failures > 0 ? html`<b class="fail">${failures} failed</b>` : counted(spans, 'span')}</span>
<span class="took" title="${duration(wholeMs)} until the last that followed"><svg class="meter" aria-hidden="true"><rect class="${colours(service)}" width="${((durationMs / longest) * 100).toFixed(1)}%" height="100%" rx="2"/></svg><b>${duration(durationMs)}</b></span></a>
${orders.length > 0 && html`<span class="orders">${orders.slice(0, 2).map(orderChip)}</span>`}</li>`
  })
  return html`<ul class="traces">${rows}</ul>`
}
