import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Consumer, KafkaMessage } from 'kafkajs'
import { Hint } from '../delivery/loop.ts'
import { retryRetriable } from './broker-call.ts'
import type { Brokers } from './brokers.ts'

export interface TailedRecord {
  /** As it is called on the wire. */
  topic: string
  partition: number
  message: KafkaMessage
}

interface TailOptions {
  /** Wire names. */
  topics: readonly string[]
  /** Before the name of the group that it reads as, which has no other members and commits nothing. */
  group: string
  /** From the first record, only what comes from now on, or each partition that is named from an offset, if it has come that far. */
  from: 'start' | 'end' | ReadonlyMap<number, bigint>
  /** Told whenever a broker has answered, once it is followed. */
  onFetch?: () => void
  /** Ends when all that was there at the beginning has been read; else only by `signal`. */
  untilEnd: boolean
  signal?: AbortSignal
}

/** Records taken before those who asked have read them, at most. */
const ahead = 2_000

/**
 * Reads topics without being any of the shop's groups. A partition's records keep their order; what has come together is in that
 * of its times. Throws when the brokers are lost.
 */
export async function* tailTopics(
  { admin, client }: Pick<Brokers, 'admin' | 'client'>,
  { topics, group, from, untilEnd, signal, onFetch }: TailOptions,
): AsyncGenerator<TailedRecord> {
  const ranges = new Map(
    await Promise.all(topics.map(async (topic) => [topic, await admin.offsetRanges(topic)] as const)),
  )
  /** Partitions whose end has not been reached, with that end. */
  const open = new Map<string, bigint>()
  for (const [topic, partitions] of ranges) {
    for (const [partition, range] of partitions) {
      if (beginning(from, partition, range) < range.high) open.set(`${topic}/${partition}`, range.high)
    }
  }
  if (untilEnd && open.size === 0) return
  const arrived = new Hint()
  const room = new Hint()
  let taken: TailedRecord[] = []
  let consumer: Consumer | undefined
  let failure: Error | undefined
  const end = () => arrived.give()
  const begin = async (): Promise<Consumer> => {
    const mine = client().consumer({
      groupId: `${group}${randomUUID()}`,
      maxWaitTimeInMs: 200,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 5, restartOnFailure: async () => false },
    })
    const joined = new Promise<void>((resolve, reject) => {
      mine.on(mine.events.CRASH, ({ payload }) => {
        reject(payload.error)
        if (mine !== consumer) return
        failure = payload.error
        arrived.give()
      })
      if (onFetch) mine.on(mine.events.FETCH, onFetch)
      mine.on(mine.events.GROUP_JOIN, () => {
        resolve()
        if (from === 'start') return
        for (const [topic, partitions] of ranges) {
          for (const [partition, range] of partitions) {
            const first = from === 'end' ? range.high : beginning(from, partition, range)
            mine.seek({ topic, partition, offset: first.toString() })
          }
        }
      })
    })
    try {
      await mine.connect()
      await mine.subscribe({ topics: [...topics], fromBeginning: true })
      const run = mine.run({
        autoCommit: false,
        async eachBatch({ batch: { topic, partition, messages }, heartbeat, isRunning, isStale }) {
          if (isStale()) return
          for (const message of messages) taken.push({ topic, partition, message })
          arrived.give()
          while (taken.length > ahead && isRunning()) {
            await room.wait(200)
            await heartbeat()
          }
        },
      })
      await Promise.all([run, joined])
      return mine
    } catch (error) {
      await mine.disconnect().catch(() => undefined)
      throw error
    }
  }
  signal?.addEventListener('abort', end)
  try {
    consumer = await retryRetriable(begin)
    while (!signal?.aborted) {
      if (taken.length === 0) await arrived.wait(60_000)
      if (failure) throw failure
      // Batches of one answer come in a row.
      await setImmediate()
      const some = taken
      taken = []
      room.give()
      for (const { topic, partition, message } of some) {
        const name = `${topic}/${partition}`
        if (BigInt(message.offset) + 1n >= (open.get(name) ?? 0n)) open.delete(name)
      }
      yield* some.sort((a, b) => Number(a.message.timestamp) - Number(b.message.timestamp))
      if (untilEnd && open.size === 0) return
    }
  } finally {
    signal?.removeEventListener('abort', end)
    taken = []
    room.give()
    await consumer?.disconnect().catch(() => undefined)
  }
}

/** The offset that a partition is read from that is read until its end. */
function beginning(from: TailOptions['from'], partition: number, { low, high }: { low: bigint; high: bigint }): bigint {
  const named = typeof from === 'string' ? undefined : from.get(partition)
  return named !== undefined && named > low && named <= high ? named : low
}
