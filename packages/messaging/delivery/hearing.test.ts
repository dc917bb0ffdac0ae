import { expect, test } from 'vitest'
import type { Progress } from '../log/event-log.ts'
import { Hearing } from './hearing.ts'

const minute = 60_000
const topic = 'payments.replies'

/** A log of one partition, and a clock that the test turns. */
function at(start: string) {
  const world = { now: new Date(start), end: 0n, done: 0n, away: false, asked: 0 }
  const log = {
    async progress(): Promise<Progress[]> {
      world.asked += 1
      if (world.away) throw new Error('connect ECONNREFUSED')
      return [{ topic, partition: 0, end: world.end, done: world.done }]
    },
  }
  const hearing = new Hearing({ log, group: 'orders', topics: [topic], settledMs: minute, clock: () => world.now })
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 2_000) {
      world.now = new Date(world.now.getTime() + Math.min(left, 2_000))
      await hearing.upTo()
    }
    return hearing.upTo()
  }
  return { world, hearing, pass }
}

test('where all is read, all is heard until now, once the log has been there for long enough', async () => {
  const { world, hearing, pass } = at('2026-03-01T12:00:00Z')
  expect(await hearing.upTo()).toBeNull()
  expect(await pass(minute - 2_000)).toBeNull()
  expect(await pass(2_000)).toEqual(world.now)
})

test('what was on the log at a time must be read before all is heard until then, and no more than that', async () => {
  const { world, pass } = at('2026-03-01T12:00:00Z')
  await pass(2 * minute)
  world.end = 5n
  const behind = world.now
  expect(await pass(10_000)).toEqual(behind)
  // It goes on to be behind, as more is said all the time.
  world.end = 9n
  world.done = 5n
  expect(await pass(2_000)).toEqual(new Date(behind.getTime() + 2_000))
  world.end = 12n
  world.done = 9n
  expect(await pass(2_000)).toEqual(new Date(behind.getTime() + 12_000))
})

test('a log that was away says nothing for a while, whatever was unheard before', async () => {
  const { world, pass } = at('2026-03-01T12:00:00Z')
  expect(await pass(2 * minute)).not.toBeNull()
  world.away = true
  expect(await pass(10 * minute)).toBeNull()
  world.away = false
  expect(await pass(minute)).toBeNull()
  expect(await pass(4_000)).toEqual(world.now)
})

test('a process that stood still does not know what was away meanwhile', async () => {
  const { world, hearing, pass } = at('2026-03-01T12:00:00Z')
  expect(await pass(2 * minute)).not.toBeNull()
  world.now = new Date(world.now.getTime() + 10 * minute)
  expect(await hearing.upTo()).toBeNull()
  expect(await pass(minute)).toEqual(world.now)
})

test('the log is not asked more often than every two seconds, however many ask', async () => {
  const { world, hearing } = at('2026-03-01T12:00:00Z')
  await Promise.all([hearing.upTo(), hearing.upTo(), hearing.upTo()])
  await hearing.upTo()
  expect(world.asked).toBe(1)
})
