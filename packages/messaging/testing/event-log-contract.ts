import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Delivery,
  type EventLog,
  type Progress,
  type Record,
  TemporarilyUnavailable,
  Unprocessable,
} from '../log/event-log.ts'
import { type LogUnderTest, notes } from './log-under-test.ts'

const topic = 'orders.events'
const record = (key: string, value: string | number): Record => ({ topic, key, value: String(value) })
const series = (key: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, nth) => record(key, from + nth))

/** Each value once, at its first occurrence: what a consumer with an inbox sees. */
const first = (values: number[]) => [...new Set(values)]
const isAllDone = (all: Progress[]) => all.every(({ done, end }) => done === end)
const upTo = (last: number) => Array.from({ length: last }, (_, nth) => nth + 1)

/** What every event log must do, whatever carries it. Runs as a suite named for the adapter. */
export function eventLogContract(name: string, makeLog: () => Promise<LogUnderTest>): void {
  describe(`the event log on ${name}`, () => {
    let under: LogUnderTest
    let log: EventLog
    beforeEach(async () => {
      under = await makeLog()
      log = await under.open()
    })
    afterEach(() => under.drop())
    const deadLetters = () => under.operator.deadLetters({ group: 'shop' })
    const redrive = () => under.operator.redrive({ group: 'shop' })

    test('hands on each key in the order it was published', async () => {
      const keys = upTo(20).map((nth) => `ord_${nth}`)
      const seen = notes()
      await log.subscribe('shop', [topic], seen.take)
      for (const nth of upTo(25)) await log.publish(keys.map((key) => record(key, nth)))
      await eventually(() => expect(seen.list).toHaveLength(500), { within: 15_000 })
      for (const key of keys) expect(seen.of(key)).toEqual(upTo(25))
    })

    test('works on different keys at the same time, and on one key never twice', async () => {
      let atOnce = 0
      let most = 0
      let overlaps = 0
      const busy = new Set<string>()
      const seen = notes()
      await log.publish(upTo(8).flatMap((nth) => series(`ord_${nth}`, 1, 3)))
      await log.subscribe('shop', [topic], async (delivery) => {
        if (busy.has(delivery.key)) overlaps += 1
        busy.add(delivery.key)
        atOnce += 1
        most = Math.max(most, atOnce)
        await new Promise(setImmediate)
        atOnce -= 1
        busy.delete(delivery.key)
        await seen.take(delivery)
      })
      await eventually(() => expect(seen.list).toHaveLength(24))
      expect(most).toBeGreaterThan(1)
      expect(overlaps).toBe(0)
    })

    test('hands on together what is ready, of a key one after another; what fails so, each alone', async () => {
      const keys = upTo(12).map((nth) => `ord_${nth}`)
      await log.publish(keys.flatMap((key) => series(key, 1, 3)))
      const seen = notes()
      const sizes: number[] = []
      const alone: string[] = []
      const together = async (deliveries: readonly Delivery[]) => {
        expect(new Set(deliveries.map(({ key }) => key)).size).toBe(deliveries.length)
        if (deliveries.some(({ key, value }) => key === 'ord_7' && value === '2')) throw new Error('not together')
        sizes.push(deliveries.length)
        for (const delivery of deliveries) await seen.take(delivery)
      }
      const handler = (delivery: Delivery) => {
        alone.push(`${delivery.key} ${delivery.value}`)
        return seen.take(delivery)
      }
      await log.subscribe('shop', [topic], handler, { together })
      await eventually(() => expect(seen.list).toHaveLength(36), { within: 15_000 })
      for (const key of keys) expect(seen.of(key)).toEqual([1, 2, 3])
      expect(Math.max(...sizes)).toBeGreaterThan(1)
      expect(alone).toContain('ord_7 2')
      await eventually(async () => expect(await log.progress('shop', [topic])).toSatisfy(isAllDone), { within: 15_000 })
    })

    test('loses nothing when many publish at once', async () => {
      const producers = await Promise.all(upTo(6).map(() => under.open()))
      const seen = notes()
      await log.subscribe('shop', [topic], seen.take)
      await Promise.all(
        producers.map(async (producer, nth) => {
          for (const value of upTo(20)) await producer.publish([record(`ord_${nth}`, value), record('ord_all', value)])
        }),
      )
      await eventually(() => expect(seen.list).toHaveLength(6 * 20 * 2), { within: 15_000 })
      for (const nth of producers.keys()) expect(seen.of(`ord_${nth}`)).toEqual(upTo(20))
    })

    test('takes nothing of a writer whose time is over', async () => {
      const seen = notes()
      await log.subscribe('shop', [topic], seen.take)
      await expect(log.publish(series('ord_1', 1, 1), () => performance.now() - 1)).rejects.toThrow('too late')
      await log.publish(series('ord_1', 2, 2), () => performance.now() + 60_000)
      await eventually(() => expect(seen.of('ord_1')).toEqual([2]))
    })

    test('tells every group everything', async () => {
      const [mail, search] = [notes(), notes()]
      await log.subscribe('mail', [topic], mail.take)
      await log.publish(series('ord_1', 1, 5))
      await eventually(() => expect(mail.of('ord_1')).toEqual(upTo(5)))
      await log.subscribe('search', [topic], search.take)
      await eventually(() => expect(search.of('ord_1')).toEqual(upTo(5)))
      expect(mail.of('ord_1')).toEqual(upTo(5))
    })

    test('goes on where the group stopped', async () => {
      const [before, after] = [notes(), notes()]
      const subscription = await log.subscribe('shop', [topic], before.take)
      await log.publish(series('ord_1', 1, 5))
      await eventually(() => expect(before.list).toHaveLength(5))
      await subscription.stop()
      await log.publish(series('ord_1', 6, 8))
      await log.subscribe('shop', [topic], after.take)
      await eventually(() => expect(after.of('ord_1')).toEqual([6, 7, 8]))
    })

    test('gives what a killed consumer had not finished to another, though it had finished later messages', async () => {
      const keys = upTo(40).map((nth) => `ord_${nth}`)
      const doomed = await under.open()
      const done = notes()
      await doomed.subscribe('shop', [topic], (delivery) =>
        delivery.key === 'ord_1' ? new Promise(() => undefined) : done.take(delivery),
      )
      for (const round of upTo(5)) {
        await log.publish(keys.map((key) => record(key, round)))
        await eventually(() => expect(done.list).toHaveLength(39 * round))
      }
      await under.kill(doomed)
      const seen = notes()
      await log.subscribe('shop', [topic], seen.take)
      await eventually(() => expect(seen.of('ord_1')).toEqual(upTo(5)), { within: 15_000 })
    })

    test('tells how far a group is: what it has not finished, it has not', async () => {
      const left = async () => {
        const progress = await log.progress('shop', [topic])
        return Number(progress.reduce((sum, { end, done }) => sum + end - done, 0n))
      }
      await log.publish(upTo(6).map((nth) => record(`ord_${nth}`, 1)))
      expect(await left()).toBe(6)
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const seen = notes()
      await log.subscribe('shop', [topic], async (delivery) => {
        if (delivery.key === 'ord_1') await held
        await seen.take(delivery)
      })
      await eventually(() => expect(seen.list).toHaveLength(5))
      expect(await left()).toBeGreaterThan(0)
      release()
      await eventually(async () => expect(await left()).toBe(0))
    })

    test('loses nothing and keeps the order while consumers come and go', async () => {
      const keys = upTo(12).map((nth) => `ord_${nth}`)
      const seen = notes()
      const others = await Promise.all([under.open(), under.open()])
      const stayer = await log.subscribe('shop', [topic], seen.take)
      let subscriptions: Awaited<ReturnType<EventLog['subscribe']>>[] = []
      for (const round of upTo(30)) {
        await log.publish(keys.map((key) => record(key, round)))
        if (round === 8) subscriptions = await Promise.all(others.map((o) => o.subscribe('shop', [topic], seen.take)))
        if (round === 16) await stayer.stop()
        if (round === 24) await subscriptions[0]?.stop()
      }
      await eventually(() => expect(new Set(seen.list.map((d) => `${d.key} ${d.value}`)).size).toBe(360), {
        within: 15_000,
      })
      for (const key of keys) expect(first(seen.of(key))).toEqual(upTo(30))
    })

    test('shares the partitions among the members of a group', async () => {
      const [mine, theirs] = [notes(), notes()]
      const other = await under.open()
      await log.subscribe('shop', [topic], mine.take)
      await other.subscribe('shop', [topic], theirs.take)
      let round = 0
      await eventually(
        async () => {
          round += 1
          await log.publish(upTo(32).map((nth) => record(`ord_${nth}`, round)))
          expect(mine.list.length).toBeGreaterThan(0)
          expect(theirs.list.length).toBeGreaterThan(0)
        },
        { within: 15_000 },
      )
    })

    test('puts what can never be processed among the dead letters, and its key goes on', async () => {
      const seen = notes()
      await log.subscribe('shop', [topic], async (delivery) => {
        if (delivery.value === '2') throw new Unprocessable('no envelope')
        await seen.take(delivery)
      })
      await log.publish(series('ord_1', 1, 3))
      await eventually(() => expect(seen.of('ord_1')).toEqual([1, 3]))
      expect(await deadLetters()).toMatchObject([
        { key: 'ord_1', value: '2', reason: expect.stringContaining('no envelope'), parked: false },
      ])
    })

    test('tells how many dead letters wait, until there are none', async () => {
      let waiting = 0
      const deadLettersOf = (_group: string, letters: number) => {
        waiting = letters
      }
      const watched = await under.open({ observer: { deadLetters: deadLettersOf } })
      await watched.subscribe('shop', [topic], async () => {
        throw new Unprocessable('no envelope')
      })
      await log.publish(series('ord_1', 1, 2))
      await eventually(() => expect(waiting).toBe(2), { within: 20_000 })
      await under.operator.discard((await deadLetters()).map(({ id }) => id))
      await eventually(() => expect(waiting).toBe(0), { within: 20_000 })
    })

    test('parks a key that keeps failing, lets the others go on, and redrives it in order', async () => {
      let broken = true
      let tries = 0
      const seen = notes()
      await log.subscribe('shop', [topic], async (delivery) => {
        if (delivery.key === 'ord_bad' && delivery.value === '2' && broken) {
          tries += 1
          throw new Error('the handler has a bug')
        }
        await seen.take(delivery)
      })
      await log.publish([...series('ord_bad', 1, 4), ...series('ord_good', 1, 4)])
      await eventually(() => expect(seen.of('ord_good')).toEqual(upTo(4)))
      await eventually(async () => expect(await deadLetters()).toHaveLength(3))
      const parked = ['2', '3', '4'].map((value) => ({ value, parked: true, redriving: false }))
      expect(await deadLetters()).toMatchObject(parked)
      expect(tries).toBe(5)
      expect(seen.of('ord_bad')).toEqual([1])

      await redrive()
      await eventually(() => expect(tries).toBe(10))
      // What is asked of letters that are still on their way would be lost on the try that fails just now.
      await eventually(async () => expect(await deadLetters()).toMatchObject(parked))

      broken = false
      await log.publish(series('ord_bad', 5, 5))
      await redrive()
      await eventually(() => expect(seen.of('ord_bad')).toEqual(upTo(5)))
      await eventually(async () => expect(await deadLetters()).toEqual([]))
      await log.publish(series('ord_bad', 6, 6))
      await eventually(() => expect(seen.of('ord_bad')).toEqual(upTo(6)))
    })

    test('remembers a parked key when another member takes over', async () => {
      const first = await log.subscribe('shop', [topic], async () => {
        throw new Error('the handler has a bug')
      })
      await log.publish(series('ord_bad', 1, 1))
      await eventually(async () => expect(await deadLetters()).toHaveLength(1))
      await first.stop()
      const seen = notes()
      await (await under.open()).subscribe('shop', [topic], seen.take)
      await log.publish([...series('ord_bad', 2, 2), ...series('ord_good', 1, 1)])
      await eventually(() => expect(seen.of('ord_good')).toEqual([1]))
      await eventually(async () => expect(await deadLetters()).toHaveLength(2))
      await redrive()
      await eventually(() => expect(seen.of('ord_bad')).toEqual([1, 2]))
    })

    test('never parks a message because something beneath is away', async () => {
      let tries = 0
      const seen = notes()
      await log.subscribe('shop', [topic], async (delivery) => {
        tries += 1
        if (tries <= 6) throw new TemporarilyUnavailable('the database is starting up')
        await seen.take(delivery)
      })
      await log.publish(series('ord_1', 1, 2))
      await eventually(() => expect(seen.of('ord_1')).toEqual([1, 2]), { within: 20_000 })
      expect(await deadLetters()).toEqual([])
    })
  })
}
