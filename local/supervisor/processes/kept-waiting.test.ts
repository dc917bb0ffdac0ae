import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eventually } from '@micromart/testing'
import { expect, test } from 'vitest'
import { keptWaitingMs, type Turns, turnsOf } from './kept-waiting.ts'

const turns = (ranMs: number, waitedMs: number, isRunnable: boolean): Turns => ({ ranMs, waitedMs, isRunnable })

test('who would run and may not is kept waiting, whether that is over or goes on', () => {
  expect(keptWaitingMs(turns(10, 0, true), turns(12, 950, true), 1_000)).toBe(998)
  expect(keptWaitingMs(turns(10, 0, false), turns(60, 900, false), 1_000)).toBe(900)
  expect(keptWaitingMs(turns(10, 0, true), turns(10, 0, true), 1_000)).toBe(1_000)
  // A wait of a minute that is told as it ends.
  expect(keptWaitingMs(turns(10, 0, true), turns(12, 60_000, true), 1_000)).toBe(1_000)
})

test('who runs all the time, was stopped, or waits for something else is not', () => {
  expect(keptWaitingMs(turns(10, 0, true), turns(1_010, 0, true), 1_000)).toBe(0)
  expect(keptWaitingMs(turns(10, 5, false), turns(10, 5, false), 1_000)).toBe(0)
  expect(keptWaitingMs(null, turns(10, 5, true), 1_000)).toBe(0)
  expect(keptWaitingMs(turns(10, 5, true), null, 1_000)).toBe(0)
})

test.runIf(process.platform === 'linux')(
  'Linux says so of each process: one that was stopped has no turns',
  async () => {
    const busy = spawn(process.execPath, ['-e', 'console.log("busy"); for (;;) {}'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const pid = busy.pid ?? 0
    try {
      await once(busy.stdout, 'data')
      const before = turnsOf(pid)
      await eventually(async () => expect(turnsOf(pid)?.ranMs).toBeGreaterThan((before?.ranMs ?? 0) + 20))
      expect(turnsOf(pid)?.isRunnable).toBe(true)
      busy.kill('SIGSTOP')
      await eventually(async () => expect(turnsOf(pid)?.isRunnable).toBe(false))
    } finally {
      busy.kill('SIGKILL')
    }
    await once(busy, 'close')
    expect(turnsOf(pid)).toBeNull()
  },
)
