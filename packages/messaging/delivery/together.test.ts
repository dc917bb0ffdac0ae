import { Semaphore } from '@micromart/semaphore'
import { eventually } from '@micromart/testing'
import { expect, test } from 'vitest'
import { type Delivery, NotTogether, Unprocessable } from '../log/event-log.ts'
import { Lease } from './lease.ts'
import { Together } from './together.ts'

const lease = () => new Lease({ topic: 'orders.events', partition: 0, next: 0n })
const delivery = (value: string): Delivery => ({
  topic: 'orders.events',
  key: value,
  value,
  partition: 0,
  offset: 0n,
  at: new Date(0),
})

/**
 * Together with a handler that waits to be told how it ends, and a note of what it was given. It takes no time, however busy the machine is: what
 * takes long has fewer come together.
 */
function gated() {
  const given: string[][] = []
  const ends: ((error?: unknown) => void)[] = []
  const handler = (deliveries: readonly Delivery[]) => {
    given.push(deliveries.map(({ value }) => value))
    return new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
  }
  const heard: string[] = []
  const note = (all: readonly Delivery[]) => heard.push(...all.map(({ value }) => value))
  const together = new Together(handler, new Semaphore(4), note, () => 0)
  const held = lease()
  const hand = (value: string, on = held) => together.handle(on, delivery(value))
  const begun = (count: number) => eventually(() => expect(given).toHaveLength(count))
  return { given, heard, hand, begun, end: (nth: number, error?: unknown) => ends[nth]?.(error) }
}

test('what comes at once is handled together, and what comes meanwhile after it', async () => {
  const { given, heard, hand, begun, end } = gated()
  const first = [hand('a'), hand('b')]
  await begun(1)
  const second = [hand('c'), hand('d'), hand('e')]
  end(0)
  expect(await Promise.all(first)).toEqual([true, true])
  await begun(2)
  end(1)
  expect(await Promise.all(second)).toEqual([true, true, true])
  expect(given).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ])
  expect(heard).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('where several fail, each is told to be handled alone; one that was alone fails as it did', async () => {
  const { heard, hand, begun, end } = gated()
  const several = [hand('a'), hand('b')]
  await begun(1)
  end(0, new Error('b is bad'))
  expect(await Promise.all(several)).toEqual([false, false])
  const alone = hand('c')
  await begun(2)
  end(1, new Error('c is bad'))
  await expect(alone).rejects.toThrow('c is bad')
  expect(heard).toEqual([])
})

test.each([new Unprocessable('no message'), new NotTogether('it comes early')])(
  'what only the handler of one can judge is left to it, even alone: %s',
  async (error) => {
    const { hand, begun, end } = gated()
    const alone = hand('a')
    await begun(1)
    end(0, error)
    expect(await alone).toBe(false)
  },
)

test('after a failure fewer are taken together, and more again once that goes well', async () => {
  const { given, hand, begun, end } = gated()
  const many = (names: string[]) => names.map((name) => hand(name))
  const sixteen = many(Array.from({ length: 16 }, (_, nth) => `${nth}`))
  await begun(1)
  end(0, new Error('one is bad'))
  await Promise.all(sixteen)
  const next = many(Array.from({ length: 12 }, (_, nth) => `n${nth}`))
  await begun(2)
  end(1)
  await begun(3)
  end(2)
  await Promise.all(next)
  expect(given.map((each) => each.length)).toEqual([16, 4, 8])
})

test('what hangs does not keep the next ones waiting', async () => {
  const { hand, begun, end } = gated()
  const hung = hand('a')
  await begun(1)
  const next = hand('b')
  await begun(2)
  end(1)
  expect(await next).toBe(true)
  end(0)
  expect(await hung).toBe(true)
})

test('what is of a partition that is given up is not begun, and that of others is', async () => {
  const { given, hand, begun, end } = gated()
  const lost = lease()
  const first = hand('a')
  await begun(1)
  const late = [hand('b', lost), hand('c')]
  lost.lose()
  end(0)
  await first
  await begun(2)
  end(1)
  expect(await Promise.all(late)).toEqual([false, true])
  expect(given).toEqual([['a'], ['c']])
})
