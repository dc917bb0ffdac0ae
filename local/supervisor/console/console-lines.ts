import { colour } from './console.ts'

/** What the console tells of what processes log. */
export interface ConsoleLines {
  take(name: string, line: string): void
  /** The shop is ready: from now on, what is said is news. */
  settle(): void
}

/** Lines of JSON as people read them. */
type Prettify = (line: string) => string

const grave = new Set(['error', 'fatal'])
/** Told in columns of their own, or in the file alone. */
const untold = [
  'level',
  'time',
  'pid',
  'hostname',
  'service',
  'service_version',
  'service_instance_id',
  'msg',
  'err',
  'trace_id',
  'span_id',
  'trace_flags',
]
/** In characters. */
const LONGEST_VALUE = 160

/** What has a terminal do something, or write the other way, in JSON or as it is: whoever gets it into a message would write over other lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: just these.
const controls = /\\u00(?:0[0-8b-f]|1[0-9a-f])|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
const tame = (line: string) => line.replace(controls, '\ufffd')

/**
 * Warnings and worse, each in one line that says of what, and why. With `prettify` everything that processes log, as it writes it.
 *
 * While a shop starts and fills its shelves, processes wait for each other and say so: until it has settled only errors are told, and then
 * how many warnings there were.
 * @param where the files are that have all lines.
 */
export function consoleLines(say: (line: string) => void, where: string, prettify: Prettify | null): ConsoleLines {
  let settled = false
  let withheld = 0
  return {
    take(name, written) {
      const line = tame(written)
      const level = levelOf(line)
      if (level === 'warn' && !settled) withheld++
      const isWorthIt = grave.has(level) || (settled && (level === 'warn' || (prettify !== null && level !== 'none')))
      if (!isWorthIt) return
      const text = prettify && line.startsWith('{') ? prettify(line) : briefly(line, level)
      for (const one of text.trimEnd().split('\n')) say(`${colour('dim', name.padEnd(16))} ${one}`)
    },
    settle() {
      settled = true
      if (withheld === 0) return
      const warnings = withheld === 1 ? 'One warning' : `${withheld} warnings`
      say(colour('dim', `${warnings} while it started: ${where}`))
    },
  }
}

/** pino's JSON by its level, PostgreSQL's lines by their severity. */
function levelOf(line: string): string {
  const level = /^\{.*?"level":"(\w+)"/.exec(line)?.[1]
  if (level !== undefined) return level
  return / (FATAL|PANIC): {2}(?!terminating connection|the database system is )/.test(line) ? 'fatal' : 'none'
}

function briefly(line: string, level: string): string {
  const fields = parsed(line)
  if (!fields) return line
  const { msg, err } = fields
  const why = typeof err === 'object' && err !== null && 'message' in err ? `: ${err.message}` : ''
  const said = `${level} ${msg ?? ''}${why}`.replaceAll(/\s+/g, ' ')
  const further = Object.entries(fields)
    .filter(([name]) => !untold.includes(name))
    .map(([name, value]) => `${name}=${written(value)}`)
  return `${colour(level === 'warn' ? 'yellow' : 'red', said)} ${colour('dim', further.join(' '))}`.trimEnd()
}

function written(value: unknown): string {
  const text = typeof value === 'string' && !/\s/.test(value) ? value : (JSON.stringify(value) ?? '')
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
