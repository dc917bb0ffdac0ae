import { Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { invalidationsOf } from '../invalidations.ts'
import { createCacheMetrics } from '../metrics.ts'
import { Store } from '../store.ts'
import { type Follow, openFeed } from './feed.ts'

const silentMs = 1_000
const policy = { scope: 'public', maxAge: 3_600, ownMaxAge: 3_600, staleWhileRevalidate: 0 } as const

let store: Store
let followed: { heard: Parameters<Follow>[0]; lose: (error: Error) => void }[]
const log = { info: vi.fn<(...said: unknown[]) => void>(), warn: vi.fn<(...said: unknown[]) => void>() }
let isBlind: boolean | undefined
let feed: ReturnType<typeof openFeed>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  followed = []
  log.info.mockClear()
  log.warn.mockClear()
  store = new Store(100_000, () => performance.now())
  const metrics = createCacheMetrics(new Registry(), store)
  feed = openFeed({
    follow: (heard, signal) =>
      new Promise((resolve, reject) => {
        followed.push({ heard, lose: reject })
        signal.addEventListener('abort', () => resolve())
      }),
    rules: { changed: [{ tag: 'Thing' }] },
    silentMs,
    blindMs: 400,
    store,
    invalidations: invalidationsOf({ store, served: new Set(), metrics }),
    blind: (blind) => {
      isBlind = blind
    },
    log,
  })
})
afterEach(async () => {
  vi.useRealTimers()
  await feed.close()
})

const current = () => {
  const last = followed.at(-1)
  if (!last) throw new Error('nobody follows')
  return last
}
const keep = (key = 'a') => store.write(key, '1', new Set(['Thing']), policy, store.edition)
const isKept = (key = 'a') => store.read(key) !== undefined
const event = (type = 'changed') => current().heard.record(JSON.stringify({ type }), new Date())

test('what an event outdates is forgotten when it is heard, and nothing else', () => {
  current().heard.alive()
  keep()
  event('other')
  current().heard.record('not json', new Date())
  expect(isKept()).toBe(true)
  event()
  expect(isKept()).toBe(false)
})

test('until the log is heard for the first time what is kept lives shortly, and then begins anew', async () => {
  expect(isBlind).toBe(true)
  keep()
  expect(isKept()).toBe(true)
  current().heard.alive()
  expect(isKept()).toBe(false)
  expect(isBlind).toBe(false)
  keep()
  await vi.advanceTimersByTimeAsync(900)
  expect(isKept()).toBe(true)
})

test('a log that freezes is missed, told of once, and heard on without a gap', async () => {
  current().heard.alive()
  keep()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(isBlind).toBe(true)
  expect(isKept()).toBe(false)
  expect(log.warn).toHaveBeenCalledTimes(1)
  keep('young')
  await vi.advanceTimersByTimeAsync(300)
  expect(isKept('young')).toBe(true)
  current().heard.alive()
  expect(isBlind).toBe(false)
  // What was kept meanwhile hears of its own events still.
  expect(isKept('young')).toBe(true)
  expect(log.info).toHaveBeenCalledTimes(1)
})

test('a log that is lost is followed again, and nothing of before is kept, nor what was asked for before', async () => {
  current().heard.alive()
  keep()
  const begun = store.edition
  current().lose(new Error('gone'))
  await vi.advanceTimersByTimeAsync(0)
  expect(isBlind).toBe(true)
  await vi.advanceTimersByTimeAsync(499)
  expect(isKept()).toBe(false)
  await vi.waitFor(() => expect(followed).toHaveLength(2), { timeout: 10_000 })
  keep('young')
  current().heard.alive()
  expect(isKept('young')).toBe(false)
  expect(store.write('late', '1', new Set(['Thing']), policy, begun)).toBe('outdated')
  expect(log.warn).not.toHaveBeenCalled()
})

test('records that come late are no better than none', () => {
  current().heard.alive()
  current().heard.record('{}', new Date(Date.now() - 5_000))
  expect(isBlind).toBe(true)
  event('other')
  expect(isBlind).toBe(false)
})

test('records that came late are the last of them once nothing has come for as long as they may take', async () => {
  current().heard.alive()
  current().heard.record('{}', new Date(Date.now() - 5_000))
  for (const isStillBlind of [true, true, false]) {
    await vi.advanceTimersByTimeAsync(450)
    current().heard.alive()
    expect(isBlind).toBe(isStillBlind)
  }
})
