import { expect, test, vi } from 'vitest'
import { KeptLedger } from './kept-ledger.ts'
import type { PostgresLedger } from './postgres-ledger.ts'

const there = { prepare: async () => {}, draw: async () => ({}), close: async () => {} } as unknown as PostgresLedger

test('a database whose URL cannot be read is one that is away, until it can be', async () => {
  vi.useFakeTimers()
  const warn = vi.fn()
  const isUp: boolean[] = []
  let url = 'postgres://rates:pass/word@host/db'
  const ledger = new KeptLedger({
    points: 10,
    lengthMs: 60_000,
    chunk: 0.1,
    deadlineMs: 100,
    url: () => url,
    open: (settings) => {
      new URL(settings.url)
      return there
    },
    log: { info: () => {}, warn },
    changed: (up) => isUp.push(up),
  })
  await ledger.connect()
  expect(ledger.isUp()).toBe(false)
  expect(warn).toHaveBeenCalledTimes(1)
  url = 'postgres://rates:pass%2Fword@host/db'
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ledger.isUp()).toBe(true)
  expect(isUp).toEqual([false, true])
  await ledger.close()
  vi.useRealTimers()
})
