import type { Message } from '@micromart/events'
import type { Logger } from '@micromart/telemetry'

/**
 * What is counted of what a service says, by the type of the message. Each is called once for a message, when it is on the log:
 * what was rolled back is not counted, nor what was said twice. A process that dies between the two loses that count.
 */
export type Counts = { readonly [T in Message['type']]?: (message: Extract<Message, { type: T }>) => void }

/** Has messages that leave the outbox counted. Others are not even parsed. */
export function counting(counts: Counts, log: Logger): (topic: string, value: string) => void {
  const types = Object.entries(counts).map(([type, count]) => ({ type, mark: JSON.stringify(type), count }))
  return (topic, value) => {
    for (const { type, mark, count } of types) {
      if (!value.includes(mark)) continue
      try {
        const message = JSON.parse(value)
        if (message.type === type) (count as (message: object) => void)({ ...message, topic })
      } catch (error) {
        log.warn({ err: error, type }, 'a message was not counted')
      }
    }
  }
}
