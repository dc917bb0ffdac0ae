import { z } from 'zod'
import type { Span } from './spans.ts'

/** A tag of its own, which spans within a process may lack. */
const kind = z.enum(['internal', 'server', 'client', 'producer', 'consumer']).default('internal')

/** What Jaeger's query API answers at /api/traces/ID. */
const found = z.object({
  data: z.array(
    z.object({
      spans: z.array(
        z.object({
          traceID: z.string(),
          spanID: z.string(),
          operationName: z.string(),
          references: z.array(z.object({ refType: z.string(), spanID: z.string() })).default([]),
          processID: z.string(),
          tags: z.array(z.object({ key: z.string(), value: z.unknown() })),
        }),
      ),
      processes: z.record(z.string(), z.object({ serviceName: z.string() })),
    }),
  ),
})

/** The spans of a trace that a Jaeger has by now; none where it does not know the trace yet. */
export async function tracedBy(jaegerUrl: string, traceId: string): Promise<Span[]> {
  const response = await fetch(`${jaegerUrl}/api/traces/${traceId}`)
  if (response.status === 404) return []
  const { data } = found.parse(await response.json())
  return data.flatMap(({ spans, processes }) =>
    spans.map(({ traceID, spanID, operationName, references, processID, tags }) => {
      const attributes = Object.fromEntries(tags.map(({ key, value }) => [key, String(value)]))
      return {
        traceId: traceID,
        spanId: spanID,
        parentId: references.find(({ refType }) => refType === 'CHILD_OF')?.spanID,
        name: operationName,
        kind: kind.parse(attributes['span.kind']),
        service: processes[processID]?.serviceName ?? '',
        attributes,
      }
    }),
  )
}
