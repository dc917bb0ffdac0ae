import type { LetterOffice } from '../delivery/context.ts'
import {
  type LyingLetter,
  letterId,
  letterRow,
  noDiscard,
  noLetter,
  noRedrive,
  type Row,
  redriveRow,
} from './dead-letter-rows.ts'
import type { LetterTable } from './dead-letter-topic.ts'
import type { HeldAsMember } from './membership.ts'

/** A group's letters in its table. Every answer waits until the table has been read up to what was written. */
export function kafkaLetterOffice(table: LetterTable): LetterOffice<HeldAsMember> {
  const { letters } = table
  return {
    isParked: (lease, key) => letters.isParked(lease.held.topic, key),

    async bury(lease, delivery, { reason, attempts, blocking }) {
      if (lease.leaving.aborted) return false
      const id = letterId(delivery)
      const known = letters.get(id)
      // Read again after a rewind: one that now only waits behind another keeps the reason of its own failure.
      const why = known && attempts === 0 ? known.reason : reason
      const letter: LyingLetter = {
        ...delivery,
        id,
        reason: why,
        attempts: (known?.attempts ?? 0) + attempts,
        blocking,
        buriedAt: new Date(),
      }
      const ahead = letters.ofKey(delivery.topic, delivery.key).filter((other) => other.id !== id)
      const joins = blocking && ahead.length > 0 && ahead.every((other) => letters.isRedriving(other.id))
      await table.write(lease.held.membership, [letterRow(letter), ...wish(id, joins, letters.isRedriving(id))])
      return true
    },

    async resolve(lease, { id }) {
      if (!letters.get(id)) return
      const discarded = letters.isDiscarded(id) ? [noDiscard(id)] : []
      await table.write(lease.held.membership, [noLetter(id), noRedrive(id), ...discarded])
    },

    async rebury(lease, { id, topic, key }, { reason, attempts, hopeless }) {
      const known = letters.get(id)
      if (!known) return
      const blocking = known.blocking && !hopeless
      const letter = { ...known, reason, attempts: known.attempts + attempts, blocking, buriedAt: new Date() }
      // One that blocks stops its key's redrive; one that can never succeed lets the key go on.
      const stopped = blocking ? letters.ofKey(topic, key).map((other) => other.id) : [id]
      await table.write(lease.held.membership, [letterRow(letter), ...stopped.map(noRedrive)])
    },
  }
}

function wish(id: string, wanted: boolean, there: boolean): Row[] {
  if (wanted) return [redriveRow(id)]
  return there ? [noRedrive(id)] : []
}
