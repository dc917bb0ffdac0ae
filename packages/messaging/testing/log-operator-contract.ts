import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EventLog, Unprocessable } from '../log/event-log.ts'
import type { LogOperator } from '../log/log-operator.ts'
import type { LogUnderTest } from './log-under-test.ts'

const topic = 'orders.events'

async function all<T>(some: AsyncGenerator<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of some) list.push(one)
  return list
}

/** What operators must be able to do on every event log. Runs as a suite named for the adapter. */
export function logOperatorContract(name: string, makeLog: () => Promise<LogUnderTest>): void {
  describe(`the operator of a log on ${name}`, () => {
    let under: LogUnderTest
    let operator: LogOperator
    let log: EventLog
    beforeEach(async () => {
      under = await makeLog()
      operator = under.operator
      log = await under.open()
    })
    afterEach(() => under.drop())

    const say = (key: string, ...values: string[]) => log.publish(values.map((value) => ({ topic, key, value })))
    /** A group that writes down what it handles. */
    async function listen(group = 'shop') {
      const seen: string[] = []
      const subscription = await log.subscribe(group, [topic], async ({ value }) => {
        seen.push(value)
      })
      return { seen, subscription }
    }

    test('sees what is said from now on, or all of it, of one key or of all', async () => {
      await say('ord_1', 'placed')
      const ended = new AbortController()
      const next = async (tail: AsyncGenerator<{ value: string }>) => (await tail.next()).value?.value
      const everything = operator.tail({ fromStart: true, signal: ended.signal })
      const ofOne = operator.tail({ topic, key: 'ord_1', fromStart: true, signal: ended.signal })
      expect(await next(everything)).toBe('placed')
      expect(await next(ofOne)).toBe('placed')
      await say('ord_2', 'placed too')
      expect(await next(everything)).toBe('placed too')
      await say('ord_1', 'confirmed')
      expect(await next(everything)).toBe('confirmed')
      expect(await next(ofOne)).toBe('confirmed')
      const waiting = next(everything)
      ended.abort()
      expect(await waiting).toBeUndefined()
      await ofOne.return(undefined)
    })

    test('reads every record of a topic in the order of its partitions, and then is done', async () => {
      const values = Array.from({ length: 300 }, (_, nth) => String(nth))
      for (const key of ['ord_1', 'ord_2', 'ord_3']) await say(key, ...values)
      const records = await all(operator.records(topic))
      for (const key of ['ord_1', 'ord_2', 'ord_3']) {
        const ofKey = records.filter((record) => record.key === key)
        expect(ofKey.map(({ value }) => value)).toEqual(values)
        expect(new Set(ofKey.map(({ partition }) => partition)).size).toBe(1)
      }
      expect(await all(operator.records('users.events'))).toEqual([])
    })

    test('reads on from where somebody was', async () => {
      await say('ord_1', '1', '2')
      const next = new Map<number, bigint>()
      for (const { partition, offset } of await all(operator.records(topic))) next.set(partition, offset + 1n)
      expect(await all(operator.records(topic, next))).toEqual([])
      await say('ord_1', '3')
      expect((await all(operator.records(topic, next))).map(({ value }) => value)).toEqual(['3'])
      const beyond = new Map([...next.keys()].map((partition) => [partition, 99n]))
      expect((await all(operator.records(topic, beyond))).map(({ value }) => value)).toEqual(['1', '2', '3'])
    })

    test('knows how much a group has left to read', async () => {
      await say('ord_1', '1', '2', '3')
      expect(await operator.unread('shop', topic)).toBe(3)
      const { seen, subscription } = await listen()
      await eventually(async () => expect(await operator.unread('shop', topic)).toBe(0), { within: 15_000 })
      expect(seen).toEqual(['1', '2', '3'])
      await subscription.stop()
      await say('ord_1', '4')
      expect(await operator.unread('shop', topic)).toBe(1)
    })

    test('has a group read again from an offset, while it runs and while it does not', async () => {
      const { seen, subscription } = await listen()
      await say('ord_1', '1', '2', '3')
      await eventually(() => expect(seen).toEqual(['1', '2', '3']), { within: 15_000 })
      await eventually(async () => expect(await operator.unread('shop', topic)).toBe(0))
      expect(await operator.rewind({ group: 'shop', topic, from: 1n })).toBeGreaterThan(0)
      await eventually(() => expect(seen).toEqual(['1', '2', '3', '2', '3']), { within: 15_000 })
      await subscription.stop()
      expect(await operator.rewind({ group: 'shop' })).toBeGreaterThan(0)
      const again = await listen()
      await eventually(() => expect(again.seen).toEqual(['1', '2', '3']), { within: 15_000 })
      await say('ord_1', '4')
      await eventually(() => expect(again.seen).toEqual(['1', '2', '3', '4']))
      expect(await operator.rewind({ group: 'nobody' })).toBe(0)
    })

    test('sees why a letter is dead, also after it was read again, and redrives it by its id', async () => {
      let mended = false
      const seen: string[] = []
      await log.subscribe('shop', [topic], async ({ value }) => {
        if (value === 'no order') throw new Unprocessable('that is no order')
        if (!mended) throw new Error('no such product')
        seen.push(value)
      })
      await say('ord_1', '1')
      await say('ord_2', 'no order')
      await eventually(async () => expect(await operator.deadLetters()).toHaveLength(2), { within: 15_000 })
      const parked = { key: 'ord_1', group: 'shop', topic, value: '1', parked: true, redriving: false, attempts: 5 }
      const find = async (key: string) => (await operator.deadLetters({ group: 'shop', key }))[0]
      const before = await find('ord_1')
      expect(before).toMatchObject({ ...parked, reason: 'Error: no such product' })
      expect(await find('ord_2')).toMatchObject({ value: 'no order', parked: false })
      await operator.rewind({ group: 'shop' })
      await eventually(async () => expect((await find('ord_1'))?.at).not.toEqual(before?.at), { within: 15_000 })
      expect(await find('ord_1')).toMatchObject({ ...parked, reason: 'Error: no such product' })
      mended = true
      expect(await operator.redrive({ ids: ['of no letter'] })).toBe(0)
      expect(await operator.redrive({ ids: [before?.id ?? ''] })).toBe(1)
      await eventually(() => expect(seen).toEqual(['1']), { within: 15_000 })
      await eventually(async () => expect(await operator.deadLetters({ key: 'ord_1' })).toEqual([]))
      expect(await operator.deadLetters({ group: 'mail' })).toEqual([])
    })

    test('discards letters that nobody can handle: they are never handled, and their keys go on without them', async () => {
      const [seen, discarded]: [string[], string[]] = [[], []]
      const listen = () =>
        log.subscribe(
          'shop',
          [topic],
          async ({ value }) => {
            if (value === 'no order') throw new Unprocessable('that is no order')
            if (value === '2') throw new Error('no such product')
            seen.push(value)
          },
          {
            async discard({ value }) {
              discarded.push(value)
            },
          },
        )
      const subscription = await listen()
      await say('ord_1', '1', '2', '3')
      await say('ord_2', 'no order')
      await eventually(async () => expect(await operator.deadLetters()).toHaveLength(3), { within: 15_000 })
      const ids = async () => new Map((await operator.deadLetters()).map(({ value, id }) => [value, id]))
      expect(await operator.discard(['of no letter'])).toBe(0)
      expect(await operator.discard([(await ids()).get('2') ?? ''])).toBe(1)
      await eventually(() => expect(seen).toEqual(['1', '3']), { within: 15_000 })
      await say('ord_1', '4')
      await eventually(() => expect(seen).toEqual(['1', '3', '4']), { within: 15_000 })
      expect(discarded).toEqual(['2'])
      // While nobody is there to do it, the request waits.
      await subscription.stop()
      expect(await operator.discard([(await ids()).get('no order') ?? ''])).toBe(1)
      expect(await operator.deadLetters()).toMatchObject([{ value: 'no order', discarding: true }])
      await listen()
      await eventually(() => expect(discarded).toEqual(['2', 'no order']), { within: 15_000 })
      await eventually(async () => expect(await operator.deadLetters()).toEqual([]), { within: 15_000 })
      expect(seen).toEqual(['1', '3', '4'])
    })
  })
}
