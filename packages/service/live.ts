import { EventEmitter } from 'node:events'
import { Session } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'

/** Hints that something was committed. Only hints: whoever waits for one also polls. */
export interface Live {
  /** Calls back with each payload NOTIFYed on `channel`; the answer ends that. */
  on(channel: string, heard: (payload: string) => void): () => void
  /** Calls back when something NOTIFYed on `channel`, or may have: whenever listening has begun anew. The answer ends that. */
  hints(channel: string, heard: () => void): () => void
  close(): Promise<void>
}

/** One LISTEN connection for the whole process, made anew whenever it breaks. */
export function openLive(url: string, log: Logger): Live {
  const heard = new EventEmitter().setMaxListeners(0)
  const channels = new Set<string>()
  const gaps = new EventEmitter().setMaxListeners(0)
  const session = new Session({
    url,
    name: 'micromart live',
    channels,
    logger: log,
    onConnect: () => gaps.emit('gap'),
    onLost: () => {},
    onNotification: (channel, payload) => heard.emit(channel, payload),
  })
  const on: Live['on'] = (channel, callback) => {
    heard.on(channel, callback)
    if (!channels.has(channel)) {
      channels.add(channel)
      session.listen(channel)
    }
    return () => heard.off(channel, callback)
  }
  return {
    on,
    hints(channel, callback) {
      const hinted = () => callback()
      const deaf = on(channel, hinted)
      gaps.on('gap', hinted)
      return () => {
        deaf()
        gaps.off('gap', hinted)
      }
    },
    close: () => session.close(),
  }
}
