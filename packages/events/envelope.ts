import { z } from 'zod'

/**
 * A message on the event log: CloudEvents 1.0 in structured JSON, with the distributed-tracing extension and three of
 * our own (extension names are lower case letters and digits, as the spec wants them).
 * Source: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export const envelope = z.object({
  specversion: z.literal('1.0'),
  /** Unique for ever; a resend of the same message repeats it. Inboxes deduplicate by it. */
  id: z.string().min(1).max(255),
  /** The service that says it, such as `/orders`. */
  source: z.string().min(1),
  /** Such as `order.placed`. Names the zod schema of `data`. */
  type: z.string().min(1),
  /** The aggregate's id: also the log's key, so one aggregate's messages stay in order. */
  subject: z.string().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** Grows when `data` changes shape; consumers of an older one ignore what they do not know. */
  schemaversion: z.int().min(1),
  /** 1, 2, 3 … within the aggregate; absent on commands and replies, which have none. */
  aggregateversion: z.int().min(1).optional(),
  /** W3C trace context of the request that caused it. */
  traceparent: z.string().optional(),
  tracestate: z.string().optional(),
  data: z.unknown(),
})

export type Envelope<Type extends string = string, Data = unknown> = Omit<z.infer<typeof envelope>, 'type' | 'data'> & {
  type: Type
  data: Data
}
