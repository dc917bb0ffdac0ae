import { createLogger } from '@micromart/telemetry'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type RunningWorker, startWorker, type Worker } from './worker.ts'

const log = createLogger({ service: 'a test', level: 'silent' })
const failed = vi.spyOn(log, 'error')
const everyMs = 1_000

let runs: number
let asked: number
let dueMs: number
let wake: () => void
let stir: () => void
let running: RunningWorker | undefined
let told: string[]

beforeEach(() => {
  told = []
  failed.mockClear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  runs = 0
  asked = 0
  dueMs = Number.POSITIVE_INFINITY
})
afterEach(async () => {
  vi.useRealTimers()
  await running?.stop()
})

function start(more: Partial<Worker> = {}) {
  const hooks: Pick<Worker, 'wakenBy' | 'stirredBy'> = {
    wakenBy: (call) => {
      wake = call
      return () => {}
    },
    stirredBy: (call) => {
      stir = call
      return () => {}
    },
  }
  const run = async () => {
    runs++
  }
  const measure = { begun: () => told.push('begun'), succeeded: () => told.push('succeeded') }
  running = startWorker({ name: 'a worker', everyMs, run, ...hooks, ...more }, log, measure)
}

const dueInMs = async () => {
  asked++
  return dueMs
}

it('runs again and again', async () => {
  start()
  await vi.advanceTimersByTimeAsync(3 * everyMs)
  expect(runs).toBe(4)
})

it('runs at once when it is woken', async () => {
  start({ dueInMs })
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  wake()
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toBe(2)
})

it('does nothing while nothing waits, but for a look now and then', async () => {
  start({ dueInMs })
  await vi.advanceTimersByTimeAsync(60 * everyMs)
  expect(runs).toBe(1)
  expect(asked).toBe(6)
})

it('runs when the first of what waits is due, and not before', async () => {
  dueMs = 2_500
  start({ dueInMs })
  await vi.advanceTimersByTimeAsync(everyMs)
  dueMs = 0
  await vi.advanceTimersByTimeAsync(2_499)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(runs).toBe(2)
})

it('sees what a lost hint has told of when it looks the next time', async () => {
  start({ dueInMs })
  await vi.advanceTimersByTimeAsync(2 * everyMs)
  dueMs = 0
  await vi.advanceTimersByTimeAsync(10_000)
  expect(runs).toBeGreaterThan(1)
})

it('asks anew when it is stirred, but no more often than it would run', async () => {
  start({ dueInMs })
  await vi.advanceTimersByTimeAsync(3 * everyMs)
  expect(asked).toBe(1)
  dueMs = 5_000
  for (let nth = 0; nth < 40; nth++) {
    stir()
    await vi.advanceTimersByTimeAsync(everyMs / 10)
  }
  expect(asked).toBeGreaterThan(2)
  expect(asked).toBeLessThanOrEqual(6)
  expect(runs).toBe(1)
})

it('runs where nobody can tell what is due, and after a run that failed', async () => {
  const failing = vi.fn(() => Promise.reject(new Error('the database is away')))
  start({ run: failing, dueInMs: () => Promise.reject(new Error('the database is away')) })
  await vi.advanceTimersByTimeAsync(3 * everyMs)
  expect(failing).toHaveBeenCalledTimes(4)
})

it('tells of each run that succeeds, and of no other', async () => {
  let fails = false
  start({ run: () => (fails ? Promise.reject(new Error('the database is away')) : Promise.resolve()) })
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(told).toEqual(['begun', 'succeeded', 'succeeded'])
  fails = true
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect(told).toHaveLength(3)
})

it('tells of a look that has found nothing due, and not of one that has failed', async () => {
  start({ dueInMs, run: () => Promise.reject(new Error('the database is away')) })
  await vi.advanceTimersByTimeAsync(2 * everyMs)
  expect(told).toEqual(['begun'])
  await running?.stop()
  start({ dueInMs })
  await vi.advanceTimersByTimeAsync(5 * everyMs)
  expect(told.filter((one) => one === 'succeeded').length).toBeGreaterThan(1)
})

it('tells of a run that does not end for as long as it goes on', async () => {
  let goOn = () => {}
  start({
    run: ({ goesOn }) => {
      goOn = goesOn
      return new Promise<void>(() => {})
    },
  })
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(told).toEqual(['begun'])
  goOn()
  expect(told).toEqual(['begun', 'succeeded'])
  running = undefined
})

it('says that its runs fail at the first of a row, and then once a minute', async () => {
  let fails = true
  start({ run: () => (fails ? Promise.reject(new Error('the database is away')) : Promise.resolve()) })
  await vi.advanceTimersByTimeAsync(59 * everyMs)
  expect(failed).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2 * everyMs)
  expect(failed).toHaveBeenCalledTimes(2)
  fails = false
  await vi.advanceTimersByTimeAsync(everyMs)
  fails = true
  await vi.advanceTimersByTimeAsync(everyMs)
  expect(failed).toHaveBeenCalledTimes(3)
})

it('tells of nothing while a run does not end', async () => {
  let end = () => {}
  start({ run: () => new Promise<void>((ended) => (end = ended)) })
  await vi.advanceTimersByTimeAsync(60 * everyMs)
  expect(told).toEqual(['begun'])
  end()
})
