import { fieldsOf, type LogLine } from '../logs/log-line.ts'
import { serviceOf } from '../metrics/scraper.ts'
import { html, type Markup } from './html.ts'
import { type Colours, chip } from './parts.ts'
import { dayAndTime, duration, timeOfDay } from './words.ts'

/** Told in columns of their own, or of no use here. */
const told = [
  'level',
  'time',
  'service',
  'msg',
  'pid',
  'hostname',
  'trace_id',
  'span_id',
  'trace_flags',
  'service_version',
  'service_instance_id',
]

/** A line's message, and its further fields in a few words. */
export function messageOf({ text }: LogLine): { message: string; fields: [name: string, value: string][] } {
  const all = fieldsOf(text)
  if (!all) return { message: text, fields: [] }
  const { err } = all
  const why = typeof err === 'object' && err !== null && 'message' in err ? String(err.message) : ''
  return {
    message: [String(all.msg ?? ''), why].filter(Boolean).join(': '),
    fields: Object.entries(all)
      .filter(([name]) => !told.includes(name) && name !== 'err')
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  }
}

/**
 * Log lines, each with all that it says behind a click.
 * @param sinceMs when what they belong to began: they tell how long after that they were said.
 */
export function logList(lines: readonly LogLine[], colours: Colours, sinceMs?: number): Markup {
  const ids = idsOf(lines)
  const rows = lines.map((line, nth) => {
    const { message, fields } = messageOf(line)
    const at = sinceMs === undefined ? timeOfDay(line.atMs) : `+${duration(Math.max(0, line.atMs - sinceMs))}`
    return html`<li><details data-id="${ids[nth]}"><summary class="entry ${line.level}"><time title="${dayAndTime(line.atMs)}">${at}</time><b>${line.level}</b>${chip(line.process, () => colours(serviceOf(line.process)))}
<span class="said">${message} ${fields.map(([name, value]) => html`<i>${name}=<span>${value.slice(0, 120)}</span></i> `)}</span></summary>
<pre>${pretty(line.text)}</pre>${sinceMs === undefined && line.traceId !== undefined && html`<p><a href="/traces/${line.traceId}">its trace</a></p>`}</details></li>`
  })
  return html`<ul class="log">${rows}</ul>`
}

/** What tells a line from the others, as long as it is shown: a busy process writes many within a millisecond. */
function idsOf(lines: readonly LogLine[]): string[] {
  const seen = new Map<string, number>()
  return lines.map(({ process, atMs }) => {
    const at = `${process}${atMs}`
    const many = (seen.get(at) ?? 0) + 1
    seen.set(at, many)
    return `${at}-${many}`
  })
}

function pretty(text: string): string {
  const fields = fieldsOf(text)
  return fields ? JSON.stringify(fields, null, 2) : text
}
