import type pg from 'pg'
import type { DeadLetterStore } from '../delivery/context.ts'
import type { Lease } from '../delivery/lease.ts'
import { type Held, logClient } from './client.ts'

/** A group's dead letters in the log's database; parked keys are remembered by the lease's holder until they are free again. */
export function postgresDeadLetters(pool: pg.Pool, group: string): DeadLetterStore<Held> {
  const remember = ({ held }: Lease<Held>, key: string, parked: boolean | null) => {
    if (parked) held.parked.add(key)
    else if (parked === false) held.parked.delete(key)
  }
  return {
    isParked: ({ held }, key) => held.parked.has(key),
    async add(lease, delivery, failure) {
      const added = await logClient.bury(pool, group, lease.held.epoch, delivery, failure)
      if (added && failure.kind === 'failed') lease.held.parked.add(delivery.key)
      return added
    },
    async resolve(lease, letter) {
      remember(lease, letter.key, await logClient.resolve(pool, letter.id))
    },
    async fail(lease, letter, failure) {
      remember(lease, letter.key, await logClient.rebury(pool, letter.id, failure))
    },
  }
}
