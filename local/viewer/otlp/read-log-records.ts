import { z } from 'zod'
import type { LogLine } from '../logs/log-line.ts'
import { levels } from '../logs/log-line.ts'
import { attributeValue, id, int64, keyValues, resource } from './attributes.ts'
import { msOf } from './read-spans.ts'

const logRecord = z.object({
  timeUnixNano: int64.default(0),
  observedTimeUnixNano: int64.default(0),
  severityNumber: z.number().default(9),
  body: z.looseObject({}).nullish(),
  attributes: keyValues,
  traceId: id.default(''),
})

const logsData = z.object({
  resourceLogs: z
    .array(
      z.object({ resource, scopeLogs: z.array(z.object({ logRecords: z.array(logRecord).default([]) })).default([]) }),
    )
    .default([]),
})

/**
 * The lines of an export's body, parsed or decoded.
 * @throws ZodError of what is none.
 */
export function readLogRecords(body: unknown): LogLine[] {
  return logsData.parse(body).resourceLogs.flatMap(({ resource: { attributes: of }, scopeLogs }) =>
    scopeLogs.flatMap(({ logRecords }) =>
      logRecords.map((record) => {
        const atMs = msOf(record.timeUnixNano) || msOf(record.observedTimeUnixNano)
        const level = levelOf(record.severityNumber)
        const msg = String(attributeValue(record.body))
        return {
          process: String(of['service.instance.id'] ?? of['service.name'] ?? 'unknown').slice(0, 128),
          atMs,
          level,
          ...(record.traceId === '' ? {} : { traceId: record.traceId }),
          text: JSON.stringify({ level, time: new Date(atMs).toISOString(), msg, ...record.attributes }),
        }
      }),
    ),
  )
}

/** OTLP has four numbers a level, from TRACE 1–4 to FATAL 21–24. */
function levelOf(severity: number): LogLine['level'] {
  return levels[Math.min(Math.max(Math.ceil(severity / 4) - 1, 0), levels.length - 1)] ?? 'info'
}
