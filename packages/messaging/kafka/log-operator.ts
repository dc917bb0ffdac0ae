import { type Topic, topics } from '@micromart/events'
import type { Delivery } from '../log/event-log.ts'
import type { DeadLetter, LetterFilter, LogOperator } from '../log/log-operator.ts'
import { silent } from '../observability.ts'
import { Administrator } from './admin.ts'
import { kafkaClients } from './client.ts'
import { discardRow, Letters, type Row, redriveRow, rewindRow } from './dead-letter-rows.ts'
import { namesWith } from './names.ts'
import { Publisher } from './publisher.ts'
import type { KafkaSettings } from './settings.ts'
import { type Followed, follow } from './tail.ts'

/**
 * The operator's view of a log on Kafka. What operators want is written into the table of the group's dead letters, for whoever holds
 * the partition to do: so it needs no group to be stopped, and it is done when one is started again.
 */
export function kafkaLogOperator(url: string, settings: KafkaSettings): LogOperator {
  const names = namesWith(settings.prefix)
  const client = kafkaClients({ url, settings, logger: silent })
  const administrator = new Administrator(client)
  const publisher = new Publisher(client)
  const reading = { client, administrator, group: `${settings.prefix ?? ''}operator-` }

  const groups = async (only?: string): Promise<string[]> => {
    const there = await administrator.use((admin) => admin.listTopics())
    const known = there.flatMap((topic) => names.groupOf(topic) ?? [])
    return known.filter((group) => only === undefined || group === only).sort()
  }

  const lettersOf = async (group: string): Promise<Letters> => {
    const letters = new Letters()
    for await (const { message } of follow({
      ...reading,
      topics: [names.letters(group)],
      from: 'start',
      untilEnd: true,
    })) {
      letters.apply({ key: message.key?.toString() ?? '', value: message.value?.toString() ?? null })
    }
    return letters
  }

  /** Of each group that has any, all its letters and those that are asked for. */
  async function* lettersThat(filter: LetterFilter) {
    for (const group of await groups(filter.group)) {
      const letters = await lettersOf(group)
      const chosen = letters.all().filter(({ id, key }) => matches(filter, group, id, key))
      if (chosen.length > 0) yield { group, letters, chosen }
    }
  }

  const wish = async (group: string, rows: readonly Row[]): Promise<void> => {
    if (rows.length > 0) await publisher.publish(rows.map((row) => ({ ...row, topic: names.letters(group) })))
  }

  const asDelivery = ({ topic, partition, message }: Followed): Delivery => ({
    topic: names.topicOf(topic) ?? (topic as Topic),
    partition,
    offset: BigInt(message.offset),
    key: message.key?.toString() ?? '',
    value: message.value?.toString() ?? '',
    at: new Date(Number(message.timestamp)),
  })

  return {
    async deadLetters(filter = {}) {
      const found: DeadLetter[] = []
      for await (const { group, letters, chosen } of lettersThat(filter)) {
        for (const { id, offset, at, buriedAt, blocking, ...letter } of chosen) {
          const redriving = letters.isRedriving(id)
          const discarding = letters.isDiscarded(id)
          const times = { recordedAt: at, at: buriedAt }
          found.push({
            ...letter,
            ...times,
            id: `${group}/${id}`,
            group,
            offset: `${offset}`,
            parked: blocking,
            redriving,
            discarding,
          })
        }
      }
      return found
    },

    async redrive(filter) {
      let count = 0
      for await (const { group, letters, chosen } of lettersThat(filter)) {
        const ofTheirKeys = chosen.flatMap((letter) => (letter.blocking ? letters.ofKey(letter.topic, letter.key) : []))
        const ids = new Set([...chosen, ...ofTheirKeys].map(({ id }) => id))
        await wish(group, [...ids].map(redriveRow))
        count += ids.size
      }
      return count
    },

    async discard(ids) {
      let count = 0
      for await (const { group, letters, chosen } of lettersThat({ ids })) {
        const ofTheirKeys = chosen.flatMap(({ topic, key }) => letters.ofKey(topic, key))
        const redriven = new Set([...chosen, ...ofTheirKeys].map(({ id }) => id))
        await wish(group, [...chosen.map(({ id }) => discardRow(id)), ...[...redriven].map(redriveRow)])
        count += chosen.length
      }
      return count
    },

    async rewind({ group, topic, from = 0n }) {
      if ((await groups(group)).length === 0) return 0
      const wires = (topic === undefined ? topics : [topic]).map(names.topic)
      const read = await administrator.committed(names.group(group), wires)
      const rows = []
      for (const [wire, committed] of read) {
        if (committed.size === 0) continue
        for (const partition of (await administrator.extents(wire)).keys()) {
          rows.push(rewindRow(names.topicOf(wire) ?? wire, partition, from))
        }
      }
      await wish(group, rows)
      return rows.length
    },

    async *tail({ topic, key, fromStart, signal }) {
      const wires = (topic === undefined ? topics : [topic]).map(names.topic)
      const from = fromStart ? 'start' : 'end'
      for await (const followed of follow({ ...reading, topics: wires, from, untilEnd: false, signal })) {
        const delivery = asDelivery(followed)
        if (key === undefined || delivery.key === key) yield delivery
      }
    },

    async unread(group, topic) {
      const wire = names.topic(topic)
      const extents = await administrator.extents(wire)
      const committed = (await administrator.committed(names.group(group), [wire])).get(wire)
      let unread = 0n
      for (const [partition, { low, high }] of extents) {
        const next = committed?.get(partition) ?? low
        const from = next < low ? low : next
        // It may have read on since the extents were asked for.
        if (from < high) unread += high - from
      }
      return Number(unread)
    },

    async *records(topic) {
      const wires = [names.topic(topic)]
      for await (const followed of follow({ ...reading, topics: wires, from: 'start', untilEnd: true })) {
        yield asDelivery(followed)
      }
    },

    async close() {
      await publisher.close()
      await administrator.close()
    },
  }
}

/** A letter's own id has its group before it: letters of two groups may be of one record. */
function matches({ ids, group, key }: LetterFilter, ofGroup: string, id: string, ofKey: string): boolean {
  if (ids !== undefined && !ids.includes(`${ofGroup}/${id}`)) return false
  return (group === undefined || group === ofGroup) && (key === undefined || key === ofKey)
}
