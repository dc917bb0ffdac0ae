import type { Message } from '@micromart/events'
import { isId } from '@micromart/ids'
import type { Delivery, Ready, Record } from '@micromart/messaging'
import {
  currentSpan,
  type Logger,
  linkSpan,
  spansMade,
  type TraceContext,
  tellSpan,
  withRemoteParent,
  withSpan,
} from '@micromart/telemetry'

interface TraceMessaging {
  /** The consumer group, which is the service's name. */
  group: string
  system: 'kafka' | 'micromart'
  log: Logger
}

/**
 * What is told of messages that come and go, by OpenTelemetry's conventions
 * (https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/). Either belongs to the trace of whoever caused the message, as
 * its envelope says.
 */
export function traceMessaging({ group, system, log }: TraceMessaging) {
  const common = (topic: string, operation: 'process' | 'send') => ({
    'messaging.system': system,
    'messaging.destination.name': topic,
    'messaging.operation.type': operation,
    'messaging.operation.name': operation === 'send' ? 'publish' : operation,
  })

  return {
    /** Handles a message in a span of its own, and writes one line once it has been. */
    consumed(message: Message, run: () => Promise<void>, { partition, offset }: Delivery): Promise<void> {
      const { topic, id, type, subject } = message
      const attributes = {
        ...common(topic, 'process'),
        'messaging.consumer.group.name': group,
        'messaging.message.id': id,
        'messaging.destination.partition.id': String(partition),
        [system === 'kafka' ? 'messaging.kafka.offset' : 'messaging.micromart.offset']: Number(offset),
        'cloudevents.event_type': type,
        ...ofOrder(subject),
      }
      return withRemoteParent(message, () =>
        withSpan(`process ${topic}`, { kind: 'consumer', attributes }, async () => {
          const started = performance.now()
          await run()
          const duration_ms = Math.round((performance.now() - started) * 10) / 10
          log.info({ topic, type, id, key: subject, partition, offset: Number(offset), duration_ms }, 'consumed')
        }),
      )
    },

    /** What is done for several at once is told in the trace of the first: those of the others lead there. */
    together([first, ...others]: readonly Ready<Message>[]): void {
      if (!spansMade()) return
      const doing = first?.within(currentSpan)
      for (const { within } of others) within(() => linkSpan(doing))
    },

    /** Publishes a batch, and tells each message's trace of it. */
    async published(records: readonly Record[], publish: () => Promise<void>): Promise<void> {
      if (!spansMade()) return publish()
      const startedAt = Date.now()
      const tell = (error?: unknown) => {
        for (const { topic, key, value } of records) {
          const attributes = {
            ...common(topic, 'send'),
            'messaging.message.id': idIn(value),
            'messaging.batch.message_count': records.length,
            'cloudevents.event_type': typeIn(value),
            ...ofOrder(key),
          }
          const parent = traceIn(value)
          // What nobody's trace has asked for is told by nobody's.
          if (parent.traceparent)
            tellSpan(`publish ${topic}`, { kind: 'producer', attributes, parent, startedAt, error })
        }
      }
      try {
        await publish()
        tell()
      } catch (error) {
        tell(error)
        throw error
      }
    },
  }
}

const ofOrder = (subject: string) => (isId('ord', subject) ? { 'micromart.order.id': subject } : {})

// Out of the text: it is whole already, and would be read for nothing else.
export const traceparentIn = (value: string) => /"traceparent":"([\da-f-]{55})"/.exec(value)?.[1]
const tracestateIn = (value: string): string | undefined => {
  const [, written] = /"tracestate":("(?:[^"\\]|\\.){1,1024}")/.exec(value) ?? []
  return written && JSON.parse(written)
}
const traceIn = (value: string): TraceContext => ({
  traceparent: traceparentIn(value),
  tracestate: tracestateIn(value),
})
const typeIn = (value: string) => /"type":"([\w.-]{1,100})"/.exec(value)?.[1]
const idIn = (value: string) => /"id":"([\w.-]{1,100})"/.exec(value)?.[1]
