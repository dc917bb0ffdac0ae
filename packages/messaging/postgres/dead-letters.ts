import type pg from 'pg'
import type { LetterOffice } from '../delivery/context.ts'
import type { Lease } from '../delivery/lease.ts'
import { type Held, logClient } from './client.ts'

/** A group's letters in the log's database; parked keys are remembered by the lease's holder until they are free again. */
export function postgresLetterOffice(pool: pg.Pool, group: string): LetterOffice<Held> {
  const settle = ({ held }: Lease<Held>, key: string, parked: boolean | null) => {
    if (parked) held.parked.add(key)
    else if (parked === false) held.parked.delete(key)
  }
  return {
    isParked: ({ held }, key) => held.parked.has(key),
    async bury(lease, delivery, why) {
      const held = await logClient.bury(pool, group, lease.held.epoch, delivery, why)
      if (held && why.blocking) lease.held.parked.add(delivery.key)
      return held
    },
    async resolve(lease, letter) {
      settle(lease, letter.key, await logClient.resolve(pool, letter.id))
    },
    async rebury(lease, letter, { reason, attempts, hopeless }) {
      settle(lease, letter.key, await logClient.rebury(pool, letter.id, reason, attempts, hopeless))
    },
  }
}
