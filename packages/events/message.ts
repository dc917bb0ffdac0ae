import type { ZodError, ZodType } from 'zod'
import { catalogue, type DataOf, type SaidOn, type TypeOn } from './catalogue.ts'
import { type Envelope, envelope } from './envelope.ts'
import type { Topic } from './topics.ts'

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

/** Of everything that is said here; what is of a later one and does not fit is a newer version's. */
const schemaVersion = 1

interface MessageParts<T extends Topic, K extends TypeOn<T>> {
  id: string
  subject: string
  data: SaidOn<T, K>
  time: Date
  /** The service that says it, such as `orders`. */
  source: string
  aggregateVersion?: number
  traceparent?: string | undefined
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
    schemaversion: schemaVersion,
    ...(parts.aggregateVersion === undefined ? {} : { aggregateversion: parts.aggregateVersion }),
    ...(parts.traceparent === undefined ? {} : { traceparent: parts.traceparent }),
    data: parts.data,
  })
}

/** Reads a message off a topic. Throws InvalidMessage when its data does not fit, or NewerMessage where it cannot be known here. */
export function parseMessage<T extends Topic>(topic: T, value: unknown): MessageOn<T> {
  const outer = envelope.safeParse(value)
  if (!outer.success) throw new InvalidMessage(`no CloudEvents envelope on ${topic}: ${explain(outer.error)}`)
  const schemas: Record<string, ZodType> = catalogue[topic]
  const schema = Object.hasOwn(schemas, outer.data.type) ? schemas[outer.data.type] : undefined
  if (!schema) throw new NewerMessage(`no message type ${JSON.stringify(outer.data.type)} on ${topic}`)
  const inner = schema.safeParse(outer.data.data)
  if (!inner.success) {
    const Unfit = outer.data.schemaversion > schemaVersion ? NewerMessage : InvalidMessage
    throw new Unfit(`${outer.data.type} ${outer.data.id}: ${explain(inner.error)}`)
  }
  return { ...outer.data, topic, data: inner.data } as MessageOn<T>
}

function explain(error: ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`).join('; ')
}
