import { expect, it } from 'vitest'
import { readLogLine } from './log-line.ts'
import { openLogStore } from './log-store.ts'

const say = (nth: number, more: object = {}) =>
  readLogLine('orders', JSON.stringify({ level: 'info', time: '2026-11-27T15:00:00.000Z', nth, ...more }), 0)

it('never keeps more than its bound, and lets the oldest go', () => {
  const store = openLogStore({ bytes: 50_000 })
  store.add({ ...say(0), process: 'long gone' })
  for (let nth = 1; nth <= 20_000; nth++) {
    store.add(say(nth))
    expect(store.size().bytes).toBeLessThanOrEqual(50_000)
  }
  const kept = store.newest({ most: 100_000 })
  expect(kept.length).toBeGreaterThan(100)
  expect(store.size()).toMatchObject({ lines: kept.length, dropped: 20_001 - kept.length })
  expect(kept[0]?.text).toContain('"nth":20000')
  expect(kept.at(-1)?.text).toContain(`"nth":${20_001 - kept.length}`)
  expect(store.processes()).toEqual(['orders'])
})

it('cuts a line without end', () => {
  const store = openLogStore({ bytes: 50_000 })
  store.add(say(1, { text: 'x'.repeat(1_000_000) }))
  expect(store.newest({ most: 1 })[0]?.text.length).toBeLessThan(20_000)
})

it('finds lines by process, level, trace and text', () => {
  const store = openLogStore({ bytes: 50_000 })
  const traceId = 'a'.repeat(32)
  store.add(say(1, { level: 'warn', trace_id: traceId, msg: 'A late Step' }))
  store.add(say(2))
  store.add(readLogLine('postgres', '2026-11-27 15:00:00 UTC [9] ERROR:  duplicate key', 7))
  const texts = (filter: object) => store.newest({ most: 9, ...filter }).map(({ text }) => text.slice(0, 20))
  expect(texts({ process: 'postgres' })).toHaveLength(1)
  expect(store.newest({ level: 'error', most: 9 })).toMatchObject([{ process: 'postgres', atMs: 7, level: 'error' }])
  expect(texts({ level: 'warn' })).toHaveLength(2)
  expect(store.newest({ traceId, most: 9 })).toMatchObject([{ level: 'warn', traceId }])
  expect(texts({ pattern: /late step/i })).toHaveLength(1)
  expect(texts({ most: 2 })).toHaveLength(2)
})
