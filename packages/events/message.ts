import type { ZodError, ZodType } from 'zod'
import { catalogue, type DataOf, type SaidOn, type TypeOn } from './catalogue.ts'
import { type Envelope, envelope } from './envelope.ts'
import type { Topic } from './topics.ts'
import { upcast, versionOf } from './upcasters.ts'

/** A message of one of the types that travel on `T`; `type` tells them apart and narrows `data`. */
export type MessageOn<T extends Topic> = T extends Topic
  ? { [K in TypeOn<T>]: Envelope<K, DataOf<T, K>> & { topic: T } }[TypeOn<T>]
  : never

/** Any message of the catalogue, with the topic it travels on. */
export type Message = MessageOn<Topic>

/** A message that does not say what its type promises. It can never be handled, so it goes to the dead letters at once. */
export class InvalidMessage extends Error {
  override name = 'InvalidMessage'
}

/** A message that a newer version says: of a type that is not known here, or in a shape that is not. It may be handled by newer code. */
export class NewerMessage extends InvalidMessage {
  override name = 'NewerMessage'
}

interface MessageParts<T extends Topic, K extends TypeOn<T>> {
  id: string
  subject: string
  data: SaidOn<T, K>
  time: Date
  /** The service that says it, such as `orders`. */
  source: string
  aggregateVersion?: number
  /** W3C trace context: of whose trace it is. */
  traceparent?: string | undefined
  tracestate?: string | undefined
}

/** Makes a message and holds it to its schema, so nothing that consumers would refuse is ever written. */
export function message<T extends Topic, K extends TypeOn<T>>(
  topic: T,
  type: K,
  parts: MessageParts<T, K>,
): MessageOn<T> {
  return parseMessage(topic, {
    specversion: '1.0',
    id: parts.id,
    source: `/${parts.source}`,
    type,
    subject: parts.subject,
    time: parts.time.toISOString(),
    datacontenttype: 'application/json',
    schemaversion: versionOf(topic, type),
    ...(parts.aggregateVersion === undefined ? {} : { aggregateversion: parts.aggregateVersion }),
    ...(parts.traceparent === undefined ? {} : { traceparent: parts.traceparent }),
    ...(parts.tracestate === undefined ? {} : { tracestate: parts.tracestate }),
    data: parts.data,
  })
}

/** Reads a message off a topic, whatever version of its type it was said in. Throws InvalidMessage when its data does not fit, or NewerMessage where it cannot be known here. */
export function parseMessage<T extends Topic>(topic: T, value: unknown): MessageOn<T> {
  const outer = envelope.safeParse(value)
  if (!outer.success) throw new InvalidMessage(`no CloudEvents envelope on ${topic}: ${explain(outer.error)}`)
  const schemas: Record<string, ZodType> = catalogue[topic]
  const schema = Object.hasOwn(schemas, outer.data.type) ? schemas[outer.data.type] : undefined
  if (!schema) throw new NewerMessage(`no message type ${JSON.stringify(outer.data.type)} on ${topic}`)
  const { id, type, schemaversion: said } = outer.data
  const known = versionOf(topic, type)
  const inner = schema.safeParse(inVersionOfNow(topic, outer.data))
  if (!inner.success) {
    const Unfit = said > known ? NewerMessage : InvalidMessage
    throw new Unfit(`${type} ${id}: ${explain(inner.error)}`)
  }
  return { ...outer.data, schemaversion: Math.max(said, known), topic, data: inner.data } as MessageOn<T>
}

/** Somebody may have said an older version of a message that never had that shape: no step has to be prepared for that. */
function inVersionOfNow(topic: Topic, { id, type, schemaversion, data }: Envelope): unknown {
  try {
    return upcast(topic, type, schemaversion, data)
  } catch (error) {
    throw new InvalidMessage(`${type} ${id} is none of version ${schemaversion}`, { cause: error })
  }
}

function explain(error: ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`).join('; ')
}
