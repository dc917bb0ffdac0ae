import type { Topic } from '@micromart/events'
import type { Delivery, Record } from '@micromart/messaging'
import {
  type Member,
  type Partition,
  type Position,
  partitionName,
  partitionOf,
} from '@micromart/messaging/testing/parts'
import type { Connection } from './server.ts'
import { Server } from './server.ts'

const partitionsEach = 2

export interface HeldPartition extends Position {
  epoch: bigint
  parked: Set<string>
}

export interface Letter {
  id: string
  group: string
  delivery: Delivery
  reason: string
  blocking: boolean
  redriving: boolean
}

interface Place {
  next: bigint
  epoch: bigint
}

interface Attendance {
  topics: readonly string[]
  connection: Connection
  seenAt: number
}

/**
 * The embedded event log. Mirrors the functions of packages/messaging/postgres/schema, each of them one statement, and what they keep.
 */
export class SimulatedLog extends Server {
  readonly records = new Map<string, Delivery[]>()
  letters: Letter[] = []
  readonly #positions = new Map<string, Place>()
  readonly #members = new Map<string, Map<string, Attendance>>()
  #letters = 0

  partitions(topics: readonly string[]): Partition[] {
    return topics.flatMap((topic) => Array.from({ length: partitionsEach }, (_, partition) => ({ topic, partition })))
  }

  publish(records: readonly Record[]): void {
    for (const record of records) {
      const partition = partitionOf(record.key, partitionsEach)
      const name = partitionName({ ...record, partition })
      const known = this.records.get(name) ?? []
      this.records.set(name, known)
      known.push({ ...record, partition, offset: BigInt(known.length), at: this.world.date() })
      this.notify(`topic ${record.topic}`, name)
    }
  }

  attend(
    connection: Connection,
    group: string,
    member: string,
    topics: readonly string[],
    silenceMs: number,
  ): Member[] {
    const members = this.#members.get(group) ?? new Map<string, Attendance>()
    this.#members.set(group, members)
    if (!members.has(member)) {
      this.tryLock(connection, `member ${member}`)
      connection.onEnd.push(() => members.delete(member))
      this.notify(`group ${group}`)
    }
    members.set(member, { topics, connection, seenAt: this.world.now })
    for (const [other, { connection: theirs, seenAt }] of [...members]) {
      if (other === member || seenAt >= this.world.now - silenceMs) continue
      this.world.say(this.name, `cuts off ${other} of ${group}`)
      theirs.end()
    }
    return [...members].map(([name, { topics: read }]) => ({ member: name, topics: read }))
  }

  acquire(connection: Connection, group: string, wanted: readonly Partition[]): HeldPartition[] {
    return wanted.flatMap((partition) => {
      const name = partitionName(partition)
      if (!this.tryLock(connection, `lease ${group} ${name}`)) return []
      const known = this.#positions.get(`${group} ${name}`)
      const place = { next: known?.next ?? 0n, epoch: (known?.epoch ?? 0n) + 1n }
      this.#positions.set(`${group} ${name}`, place)
      const letters = this.letters.filter((each) => each.group === group && each.blocking)
      const parked = letters.filter(({ delivery }) => partitionName(delivery) === name)
      const topic = partition.topic as Topic
      return [{ ...partition, topic, ...place, parked: new Set(parked.map(({ delivery }) => delivery.key)) }]
    })
  }

  release(connection: Connection, group: string, held: readonly Partition[]): void {
    for (const partition of held) this.unlock(connection, `lease ${group} ${partitionName(partition)}`)
    this.notify(`group ${group}`)
  }

  commit(group: string, positions: readonly HeldPartition[]): void {
    for (const { epoch, next, ...partition } of positions) {
      const place = this.#positions.get(`${group} ${partitionName(partition)}`)
      if (place && place.epoch === epoch && place.next < next) place.next = next
    }
  }

  epochOf = (group: string, partition: Partition): bigint | undefined =>
    this.#positions.get(`${group} ${partitionName(partition)}`)?.epoch

  nextIn = (partition: Partition): bigint => BigInt(this.records.get(partitionName(partition))?.length ?? 0)

  hasLetters = (group: string): boolean => this.letters.some((each) => each.group === group)

  fetch(wanted: readonly Position[], limit: number): Delivery[] {
    return wanted.flatMap(({ next, ...partition }) =>
      (this.records.get(partitionName(partition)) ?? []).slice(Number(next), Number(next) + limit),
    )
  }

  progress(group: string, topics: readonly string[]) {
    return this.partitions(topics).map((partition) => {
      const name = partitionName(partition)
      const end = this.nextIn(partition)
      return { ...partition, end, done: this.#positions.get(`${group} ${name}`)?.next ?? 0n }
    })
  }

  rewind(group: string): void {
    for (const [name, place] of this.#positions) {
      if (!name.startsWith(`${group} `)) continue
      place.next = 0n
      place.epoch++
    }
    this.notify(`group ${group}`)
  }

  bury(group: string, epoch: bigint, delivery: Delivery, reason: string, blocking: boolean): boolean {
    if (this.epochOf(group, delivery) !== epoch) return false
    const ofKey = (each: Letter) =>
      each.group === group &&
      each.blocking &&
      each.delivery.topic === delivery.topic &&
      each.delivery.key === delivery.key
    const others = this.letters.filter(ofKey)
    const redriving = blocking && others.length > 0 && others.every((each) => each.redriving)
    const known = this.letters.find(
      (each) =>
        each.group === group &&
        partitionName(each.delivery) === partitionName(delivery) &&
        each.delivery.offset === delivery.offset,
    )
    if (known) Object.assign(known, { blocking, redriving })
    else this.letters.push({ id: String(++this.#letters), group, delivery, reason, blocking, redriving })
    return true
  }

  redriven(group: string, held: readonly Partition[]): Letter[] {
    const names = new Set(held.map(partitionName))
    return this.letters
      .filter((each) => each.group === group && each.redriving && names.has(partitionName(each.delivery)))
      .sort((a, b) => Number(a.delivery.offset - b.delivery.offset))
  }

  /** Answers whether its key is still parked; null when it was gone already. */
  resolve(id: string): boolean | null {
    const letter = this.letters.find((each) => each.id === id)
    if (!letter) return null
    this.letters = this.letters.filter((each) => each !== letter)
    return this.#behind(letter).length > 0
  }

  rebury(id: string, hopeless: boolean): boolean | null {
    const letter = this.letters.find((each) => each.id === id)
    if (!letter) return null
    letter.redriving = false
    const wasBlocking = letter.blocking
    letter.blocking &&= !hopeless
    if (wasBlocking && letter.blocking) for (const each of this.#behind(letter)) each.redriving = false
    return this.#behind(letter).length > 0
  }

  /** What an operator does by `npm run dead-letters -- redrive`. */
  redrive(group: string): number {
    const all = this.letters.filter((each) => each.group === group)
    for (const each of all) each.redriving = true
    this.notify(`group ${group}`)
    return all.length
  }

  /** Every record of a topic, a partition's in the order of their offsets. */
  recordsOf = (topic: string): Delivery[] =>
    this.partitions([topic]).flatMap((partition) => this.records.get(partitionName(partition)) ?? [])

  #behind = (letter: Letter): Letter[] =>
    this.letters.filter(
      (each) =>
        each.blocking &&
        each.group === letter.group &&
        each.delivery.topic === letter.delivery.topic &&
        each.delivery.key === letter.delivery.key,
    )
}
