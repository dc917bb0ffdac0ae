import type { Principal } from '@micromart/auth'
import type { Kysely } from 'kysely'
import type { Sessions } from '../guards/guard-sessions.ts'
import type { Live } from '../live/live.ts'
import type { Worker } from '../workers/worker.ts'
import { endedOf, sessionsChannel } from './ended-sessions.ts'

export interface SessionWatch {
  /** Calls back once a session has ended, at once when it has; the answer ends that. */
  watch(principal: Principal, ended: () => void): Promise<() => void>
  /** Looks at all that are watched: a hint may have been lost. */
  look: Worker
}

/** Hears of the ends of sessions that something open belongs to, such as websockets. */
export function watchSessions<DB>(db: Kysely<DB>, live: Pick<Live, 'on'>, { goOn }: Sessions): SessionWatch {
  const watched = new Map<string, Set<() => void>>()
  const end = (sessionId: string) => {
    for (const ended of watched.get(sessionId) ?? []) ended()
  }
  live.on(sessionsChannel, end)

  return {
    async watch(principal, ended) {
      const { sessionId } = principal
      const others = watched.get(sessionId) ?? new Set()
      watched.set(sessionId, others.add(ended))
      const unwatch = () => {
        others.delete(ended)
        if (others.size === 0 && watched.get(sessionId) === others) watched.delete(sessionId)
      }
      try {
        // Watched first: an end in between is heard twice rather than never.
        if (!(await goOn(principal))) ended()
      } catch (error) {
        // Whoever could not be asked for tries again, for as long as the database is away: nothing is kept of each try.
        unwatch()
        throw error
      }
      return unwatch
    },
    look: {
      name: 'session-watch',
      everyMs: 5_000,
      run: async () => {
        if (watched.size === 0) return
        for (const id of await endedOf(db, [...watched.keys()])) end(id)
      },
    },
  }
}
