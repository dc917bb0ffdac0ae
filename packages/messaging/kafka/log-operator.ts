import { type Topic, topics } from '@micromart/events'
import type { Delivery } from '../log/event-log.ts'
import type { DeadLetter, LetterFilter, LogOperator } from '../log/log-operator.ts'
import { silent } from '../observability.ts'
import { Brokers } from './brokers.ts'
import { DeadLetterTable, discardRow, type Row, redriveRow, rewindRow, shownLetter } from './dead-letter-table.ts'
import type { KafkaSettings } from './settings.ts'
import { type TailedRecord, tailTopics } from './tail.ts'

/**
 * The operator's view of a log on Kafka. What operators ask for is written into the topic of the group's dead letters, for whoever holds
 * the partition to do: so it needs no group to be stopped, and it is done when one is started again.
 */
export function kafkaLogOperator(url: string, settings: KafkaSettings): LogOperator {
  const brokers = new Brokers({ url, settings, logger: silent })
  const { names } = brokers
  const reader = names.group('operator-')

  const groups = async (only?: string): Promise<string[]> => {
    const there = await brokers.admin.use((admin) => admin.listTopics())
    const known = there.flatMap((topic) => names.groupOf(topic) ?? [])
    return known.filter((group) => only === undefined || group === only).sort()
  }

  /** Every record that is on a topic now, called as on the wire. */
  const all = (topic: string, from: ReadonlyMap<number, bigint> = new Map()) =>
    tailTopics(brokers, { topics: [topic], group: reader, from, untilEnd: true })

  const tableOf = async (group: string): Promise<DeadLetterTable> => {
    const table = new DeadLetterTable()
    for await (const { message } of all(names.deadLetters(group))) {
      table.apply({ key: message.key?.toString() ?? '', value: message.value?.toString() ?? null })
    }
    return table
  }

  /** Of each group that has any, all its letters and those that are asked for. */
  async function* lettersThat(filter: LetterFilter) {
    for (const group of await groups(filter.group)) {
      const table = await tableOf(group)
      const chosen = table.all().filter(({ id, key }) => matches(filter, group, id, key))
      if (chosen.length > 0) yield { group, table, chosen }
    }
  }

  const request = async (group: string, rows: readonly Row[]): Promise<void> => {
    if (rows.length > 0)
      await brokers.publisher.publish(rows.map((row) => ({ ...row, topic: names.deadLetters(group) })))
  }

  const asDelivery = ({ topic, partition, message }: TailedRecord): Delivery => ({
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
      for await (const { group, table, chosen } of lettersThat(filter)) {
        found.push(...chosen.map((letter) => shownLetter(group, table, letter)))
      }
      return found
    },

    async redrive(filter) {
      let count = 0
      for await (const { group, table, chosen } of lettersThat(filter)) {
        const ofTheirKeys = chosen.flatMap((letter) => (letter.blocking ? table.ofKey(letter.topic, letter.key) : []))
        const ids = new Set([...chosen, ...ofTheirKeys].map(({ id }) => id))
        await request(group, [...ids].map(redriveRow))
        count += ids.size
      }
      return count
    },

    async discard(ids) {
      let count = 0
      for await (const { group, table, chosen } of lettersThat({ ids })) {
        const ofTheirKeys = chosen.flatMap(({ topic, key }) => table.ofKey(topic, key))
        const redriven = new Set([...chosen, ...ofTheirKeys].map(({ id }) => id))
        await request(group, [...chosen.map(({ id }) => discardRow(id)), ...[...redriven].map(redriveRow)])
        count += chosen.length
      }
      return count
    },

    async rewind({ group, topic, from = 0n }) {
      if ((await groups(group)).length === 0) return 0
      const wires = (topic === undefined ? topics : [topic]).map(names.topic)
      const read = await brokers.admin.committed(names.group(group), wires)
      const rows = []
      for (const [wire, committed] of read) {
        if (committed.size === 0) continue
        for (const partition of (await brokers.admin.offsetRanges(wire)).keys()) {
          rows.push(rewindRow(names.topicOf(wire) ?? wire, partition, from))
        }
      }
      await request(group, rows)
      return rows.length
    },

    async *tail({ topic, key, fromStart, signal }) {
      const wires = (topic === undefined ? topics : [topic]).map(names.topic)
      const from = fromStart ? 'start' : 'end'
      const tail = tailTopics(brokers, { topics: wires, group: reader, from, untilEnd: false, signal })
      for await (const record of tail) {
        const delivery = asDelivery(record)
        if (key === undefined || delivery.key === key) yield delivery
      }
    },

    async unread(group, topic) {
      const wire = names.topic(topic)
      const ranges = await brokers.admin.offsetRanges(wire)
      const committed = (await brokers.admin.committed(names.group(group), [wire])).get(wire)
      let unread = 0n
      for (const [partition, { low, high }] of ranges) {
        const next = committed?.get(partition) ?? low
        const from = next < low ? low : next
        // It may have read on since the ranges were asked for.
        if (from < high) unread += high - from
      }
      return Number(unread)
    },

    async *records(topic, from) {
      for await (const record of all(names.topic(topic), from)) yield asDelivery(record)
    },

    close: () => brokers.close(),
  }
}

/** A letter's own id has its group before it: letters of two groups may be of one record. */
function matches({ ids, group, key }: LetterFilter, ofGroup: string, id: string, ofKey: string): boolean {
  if (ids !== undefined && !ids.includes(`${ofGroup}/${id}`)) return false
  return (group === undefined || group === ofGroup) && (key === undefined || key === ofKey)
}
