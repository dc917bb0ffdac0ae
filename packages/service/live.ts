import { EventEmitter } from 'node:events'
import { Session } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'

/** Hints that something was committed. Only hints: whoever waits for one also polls. */
export interface Live {
  /** Calls back with each payload NOTIFYed on `channel`; the answer ends that. */
  on(channel: string, heard: (payload: string) => void): () => void
  close(): Promise<void>
}

/** One LISTEN connection for the whole process, made anew whenever it breaks. */
export function openLive(url: string, log: Logger): Live {
  const heard = new EventEmitter().setMaxListeners(0)
  const channels = new Set<string>()
  const session = new Session({
    url,
    name: 'micromart live',
    channels,
    logger: log,
    onConnect: () => {},
    onLost: () => {},
    onNotification: (channel, payload) => heard.emit(channel, payload),
  })
  return {
    on(channel, callback) {
      heard.on(channel, callback)
      if (!channels.has(channel)) {
        channels.add(channel)
        session.listen(channel)
      }
      return () => heard.off(channel, callback)
    },
    close: () => session.close(),
  }
}
