import type { DeadLetterStore } from '../delivery/context.ts'
import {
  letterId,
  letterRow,
  noDiscard,
  noLetter,
  noRedrive,
  type Row,
  redriveRow,
  type StoredLetter,
} from './dead-letter-table.ts'
import type { DeadLetterTopic } from './dead-letter-topic.ts'
import type { Held } from './membership.ts'

/** A group's dead letters in its topic. Every answer waits until the topic has been read up to what was written. */
export function kafkaDeadLetters(topic: DeadLetterTopic): DeadLetterStore<Held> {
  const { table } = topic
  return {
    isParked: (lease, key) => table.isParked(lease.held.topic, key),

    async add(lease, delivery, { kind, reason, attempts }) {
      if (lease.draining.aborted) return false
      const id = letterId(delivery)
      const known = table.get(id)
      const blocking = kind === 'failed'
      const letter: StoredLetter = {
        ...delivery,
        id,
        // Read again after a rewind: one that now only waits behind another keeps the reason of its own failure.
        reason: known && attempts === 0 ? known.reason : reason,
        attempts: (known?.attempts ?? 0) + attempts,
        blocking,
        buriedAt: new Date(),
      }
      const ahead = table.ofKey(delivery.topic, delivery.key).filter((other) => other.id !== id)
      const joins = blocking && ahead.length > 0 && ahead.every((other) => table.isRedriving(other.id))
      await topic.write(lease.held.membership, [letterRow(letter), ...redriveRows(id, joins, table.isRedriving(id))])
      return true
    },

    async resolve(lease, { id }) {
      if (!table.get(id)) return
      const discarded = table.isDiscarded(id) ? [noDiscard(id)] : []
      await topic.write(lease.held.membership, [noLetter(id), noRedrive(id), ...discarded])
    },

    async fail(lease, { id, topic: of, key }, { kind, reason, attempts }) {
      const known = table.get(id)
      if (!known) return
      const blocking = known.blocking && kind === 'failed'
      const letter = { ...known, reason, attempts: known.attempts + attempts, blocking, buriedAt: new Date() }
      // One that blocks stops its key's redrive; one that can never succeed lets the key go on.
      const stopped = blocking ? table.ofKey(of, key).map((other) => other.id) : [id]
      await topic.write(lease.held.membership, [letterRow(letter), ...stopped.map(noRedrive)])
    },
  }
}

function redriveRows(id: string, wanted: boolean, there: boolean): Row[] {
  if (wanted) return [redriveRow(id)]
  return there ? [noRedrive(id)] : []
}
