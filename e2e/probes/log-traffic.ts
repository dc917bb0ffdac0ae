import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EventLog, openEventLog, type Subscription } from '@micromart/messaging'
import { eventually } from '@micromart/testing/eventually'

const topic = 'orders.events'
const group = 'traffic'
const keys = Array.from({ length: 16 }, (_, nth) => `ord_${nth}`)

const quiet = { info() {}, warn() {}, error() {} }

/** Producers and consumers that go on whatever becomes of the log beneath them. */
export interface LogTraffic {
  /** Records that a publisher was told are on the log, and records handled, repeats included. */
  published(): number
  handled(): number
  /** Resolves once hundreds more were published and handled; throws after a minute without. */
  goesOn(): Promise<void>
  /** One more member of the group. */
  join(): Promise<Subscription>
  /** Ends it once all that was published is handled. Throws when anything was lost, or came to anybody out of its key's order. */
  settle(): Promise<{
    published: number
    handled: number
    /** Records that are on the log twice, and records there that were handled twice. */
    publishedTwice: number
    handledTwice: number
    longestStallMs: number
  }>
}

/**
 * Publishes to every key one record after another, each until it is taken, as an outbox does; and reads them as a group. What was
 * published twice or handled twice is counted: consumers have an inbox for that.
 */
export async function logTraffic(url: string, prefix: string): Promise<LogTraffic> {
  const options = { url, logger: quiet, kafka: { prefix, topics: { partitions: 4 } } }
  const publisher = await openEventLog(options)
  const readers: EventLog[] = []
  const first = new Map<string, number[]>(keys.map((key) => [key, []]))
  const places = new Set<string>()
  const counts = { published: 0, handled: 0, longestStallMs: 0 }
  let stopping = false
  let lastAt = performance.now()

  const join = async () => {
    const log = await openEventLog(options)
    readers.push(log)
    return log.subscribe(group, [topic], async ({ key, value, partition, offset }) => {
      counts.handled += 1
      places.add(`${partition}/${offset}`)
      counts.longestStallMs = Math.max(counts.longestStallMs, performance.now() - lastAt)
      lastAt = performance.now()
      const seen = first.get(key)
      if (seen && !seen.includes(Number(value))) seen.push(Number(value))
    })
  }
  await join()

  const publishing = (async () => {
    for (let value = 1; !stopping; value++) {
      const records = keys.map((key) => ({ topic, key, value: String(value) }) as const)
      for (;;) {
        try {
          await publisher.publish(records)
          break
        } catch {
          await sleep(50)
        }
      }
      counts.published += records.length
    }
  })()

  return {
    published: () => counts.published,
    handled: () => counts.handled,
    async goesOn() {
      const { published, handled } = { ...counts }
      const more = () =>
        assert.ok(counts.published > published + 500 && counts.handled > handled + 500, 'the log goes on')
      await eventually(more, { within: 60_000 })
    },
    join,
    async settle() {
      stopping = true
      await publishing
      const upTo = Array.from({ length: counts.published / keys.length }, (_, nth) => nth + 1)
      try {
        await eventually(() => assert.equal([...first.values()].flat().length, counts.published), { within: 60_000 })
        for (const [key, seen] of first) assert.deepEqual(seen, upTo, `${key} is in order`)
      } finally {
        await Promise.all([publisher, ...readers].map((log) => log.close()))
      }
      return {
        ...counts,
        publishedTwice: places.size - counts.published,
        handledTwice: counts.handled - places.size,
        longestStallMs: Math.round(counts.longestStallMs),
      }
    },
  }
}
