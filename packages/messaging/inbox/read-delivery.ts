import {
  envelope,
  InvalidMessage,
  isTypeOn,
  type Message,
  parseMessage,
  type Topic,
  type TypeOn,
  writerOf,
} from '@micromart/events'
import { type Delivery, Unprocessable } from '../log/event-log.ts'
import type { MessageIdentity } from './once.ts'

/** Of a message, whatever else is wrong with it; undefined where it names nothing. */
export function identityOf({ topic, value }: Delivery): (MessageIdentity & { source: string }) | undefined {
  try {
    const { success, data } = envelope.safeParse(JSON.parse(value))
    return success ? { ...data, topic } : undefined
  } catch {
    return undefined
  }
}

/** The type of a message, where it is one that this version knows on its topic; whatever else is wrong with it. */
export function typeOf({ topic, value }: Delivery): TypeOn<Topic> | undefined {
  try {
    const { type } = Object(JSON.parse(value))
    return isTypeOn(topic, type) ? type : undefined
  } catch {
    return undefined
  }
}

export function isWriters({ source }: { source: string }, topic: Topic): boolean {
  const writer = writerOf(topic)
  return writer === null || source === `/${writer}`
}

/** Throws Unprocessable for what is no message of the catalogue, or not of who writes its topic. */
export function readDelivery(delivery: Delivery): Message {
  try {
    const message = parseMessage(delivery.topic, JSON.parse(delivery.value))
    if (isWriters(message, delivery.topic)) return message
    throw new InvalidMessage(`${message.type} ${message.id}: ${message.source} does not write to ${delivery.topic}`)
  } catch (error) {
    if (error instanceof InvalidMessage || error instanceof SyntaxError) {
      throw new Unprocessable(error.message, { cause: error })
    }
    throw error
  }
}
