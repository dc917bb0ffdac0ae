import { createLogger } from '@micromart/telemetry'
import { expect, test } from 'vitest'
import { DatabaseClock } from './database-clock.ts'

const minute = 60_000

/** Three clocks that tests set, and a service's own beside them. */
function clocks() {
  const at = { machine: 0, database: 0, monotonic: 0 }
  let answersIn = 0
  const pass = (ms: number) => {
    for (const name of ['machine', 'database', 'monotonic'] as const) at[name] += ms
  }
  const clock = new DatabaseClock({
    machine: () => new Date(at.machine),
    ask: async () => {
      pass(answersIn)
      return new Date(at.database)
    },
    log: createLogger({ service: 'orders', level: 'silent' }),
    monotonic: () => at.monotonic,
  })
  return {
    at,
    clock,
    pass,
    slow(ms: number) {
      answersIn = ms
    },
    now: () => clock.now().getTime(),
  }
}

test('the time is the database’s, whatever the machine’s clock says', async () => {
  const { at, clock, pass, now } = clocks()
  at.machine += 5 * minute
  await clock.look()
  pass(1_000)
  expect(now()).toBe(at.database)
})

test('a clock that is set, and set back, moves no time, and has it compared at once', async () => {
  const { at, clock, pass, now } = clocks()
  await clock.look()
  let woken = 0
  const end = clock.worker.wakenBy?.(() => woken++)
  at.machine += 5 * minute
  pass(1_000)
  expect([now(), now(), woken]).toEqual([1_000, 1_000, 1])
  await clock.look()
  expect([now(), woken]).toEqual([1_000, 1])
  at.machine -= 5 * minute
  pass(1_000)
  expect([now(), woken]).toEqual([2_000, 2])
  end?.()
  expect([now(), woken]).toEqual([2_000, 2])
})

test('a machine that slept is told how long', async () => {
  const { at, clock, now } = clocks()
  at.machine += 60 * minute
  at.database += 60 * minute
  await clock.look()
  expect(now()).toBe(60 * minute)
})

test('what an answer takes on its way moves no time', async () => {
  const { clock, now, at, slow } = clocks()
  slow(3_000)
  at.database += 400
  await clock.look()
  expect(now()).toBe(3_000)
})
