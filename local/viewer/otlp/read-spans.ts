import { z } from 'zod'
import type { Span } from '../traces/span.ts'
import { id, int64, keyValues, resource } from './attributes.ts'

const kinds = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'] as const
const MOST_EVENTS = 64

const traceId = id.refine((text) => /^(?!0{32})[\da-f]{32}$/.test(text), 'is no trace id')
const spanId = id.refine((text) => /^(?!0{16})[\da-f]{16}$/.test(text), 'is no span id')

const span = z.object({
  traceId,
  spanId,
  parentSpanId: id.optional(),
  name: z.string().default(''),
  kind: z.number().default(0),
  startTimeUnixNano: int64,
  endTimeUnixNano: int64,
  attributes: keyValues,
  events: z
    .array(z.object({ timeUnixNano: int64.default(0), name: z.string().default(''), attributes: keyValues }))
    .default([]),
  links: z.array(z.object({ traceId, spanId })).default([]),
  status: z.object({ code: z.number().default(0), message: z.string().default('') }).optional(),
})

const tracesData = z.object({
  resourceSpans: z
    .array(z.object({ resource, scopeSpans: z.array(z.object({ spans: z.array(span).default([]) })).default([]) }))
    .default([]),
})

/**
 * The spans of an export's body, parsed or decoded.
 * @throws ZodError of what is none.
 */
export function readSpans(body: unknown): Span[] {
  return tracesData.parse(body).resourceSpans.flatMap(({ resource: { attributes: of }, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => {
        const { startTimeUnixNano, endTimeUnixNano, parentSpanId, kind, status, events, ...rest } = span
        const startMs = msOf(startTimeUnixNano)
        return {
          ...rest,
          ...(parentSpanId && !/^0*$/.test(parentSpanId) ? { parentSpanId } : {}),
          name: rest.name.slice(0, 256),
          kind: kinds[kind] ?? 'internal',
          service: textOf(of['service.name']) || 'unknown',
          ...(of['service.instance.id'] === undefined ? {} : { instance: textOf(of['service.instance.id']) }),
          startMs,
          // A clock that was set back in the midst of it makes no span shorter than nothing.
          durationMs: Math.max(0, msOf(endTimeUnixNano) - startMs),
          events: events
            .slice(0, MOST_EVENTS)
            .map(({ timeUnixNano, ...event }) => ({ ...event, atMs: msOf(timeUnixNano) })),
          links: span.links.slice(0, MOST_EVENTS),
          failed: status?.code === 2,
          ...(status?.message ? { message: status.message.slice(0, 1_024) } : {}),
        }
      }),
    ),
  )
}

const textOf = (value: unknown) => String(value ?? '').slice(0, 128)

/** Milliseconds since 1970, to the microsecond: more than that a number does not hold. */
export function msOf(nanos: string | number): number {
  try {
    return Number(BigInt(nanos) / 1_000n) / 1_000
  } catch {
    return 0
  }
}
