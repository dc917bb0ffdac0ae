import type { EventLog } from '@micromart/messaging'

/**
 * Why the log could not be used yet; null for ever once it could. A log that goes away later is no reason to take a service out of
 * service: changes go on and wait in the outbox, and all services would go at once.
 */
export function untilUsable(log: Pick<EventLog, 'unready'>): () => Promise<string | null> {
  let usable = false
  return async () => {
    if (usable) return null
    const reason = await log.unready()
    usable = reason === null
    return reason
  }
}
