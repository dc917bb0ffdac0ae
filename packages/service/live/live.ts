import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { type Notification, Session } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'

/** Hints that something was committed. Only hints: whoever waits for one also polls. */
export interface Live {
  /** Calls back with each payload hinted at on `channel`; the answer ends that. */
  on(channel: string, heard: (payload: string) => void): () => void
  /** Calls back when something was hinted at on `channel`, or may have been: whenever listening has begun anew. The answer ends that. */
  hints(channel: string, heard: () => void): () => void
}

/** Hints of all processes that work on a database. */
export interface LiveHints extends Live {
  /** Tells of what this process has committed: who waits in it hears at once, and others by NOTIFY, if there are any. */
  tell(hints: readonly Notification[]): void
  /** Whether there are others. Until somebody knows, there may be. */
  company(isThere: boolean): void
  close(): Promise<void>
}

/** One LISTEN connection for the whole process, made anew whenever it breaks. */
export function openLive(url: string, log: Logger): LiveHints {
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
    onNotification: (channel, payload, isOwn) => isOwn || heard.emit(channel, payload),
  })
  // What somebody does who was woken is no part of the request that has committed.
  const outside = AsyncLocalStorage.snapshot()
  const unsaid: Notification[] = []
  let isSaying = false
  let hasCompany = true
  /** One statement at a time: what is told meanwhile gathers, and goes together. */
  async function tellOthers(): Promise<void> {
    if (isSaying) return
    isSaying = true
    while (unsaid.length > 0) {
      await session.notify(unsaid.splice(0))
    }
    isSaying = false
  }
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
    tell: (hints) =>
      outside(() => {
        for (const { channel, payload } of hints) heard.emit(channel, payload)
        if (!hasCompany) return
        unsaid.push(...hints)
        void tellOthers()
      }),
    company(isThere) {
      hasCompany = isThere
    },
    close: () => session.close(),
  }
}
