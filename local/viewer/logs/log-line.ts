export const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const
export type Level = (typeof levels)[number]

export interface LogLine {
  /** Who said it: `orders`, `orders-2`, `postgres`. */
  process: string
  /** Since 1970. */
  atMs: number
  level: Level
  traceId?: string
  /** As it was written. */
  text: string
}

const severities: Record<string, Level> = {
  DEBUG: 'debug',
  WARNING: 'warn',
  ERROR: 'error',
  FATAL: 'fatal',
  PANIC: 'fatal',
}

/**
 * A line of a process's log file: pino's JSON, PostgreSQL's lines by their severity, or anything else.
 * @param nowMs for what does not tell when it was.
 */
export function readLogLine(process: string, text: string, nowMs: number): LogLine {
  const fields = fieldsOf(text)
  if (!fields) {
    const severity = / (DEBUG\d?|WARNING|ERROR|FATAL|PANIC): {2}/.exec(text)?.[1]?.replace(/\d/, '')
    return { process, atMs: nowMs, level: severities[severity ?? ''] ?? 'info', text }
  }
  const { level, time, trace_id: traceId } = fields
  const atMs = typeof time === 'string' ? Date.parse(time) : Number(time)
  return {
    process,
    atMs: Number.isFinite(atMs) ? atMs : nowMs,
    level: levels.find((known) => known === level) ?? 'info',
    ...(typeof traceId === 'string' && /^[\da-f]{32}$/.test(traceId) ? { traceId } : {}),
    text,
  }
}

/** What a line in JSON says; null of any other. */
export function fieldsOf(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
