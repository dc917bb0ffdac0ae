import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchForHang } from './hang-watch.ts'
import type { Turns } from './kept-waiting.ts'

const second = 1_000
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function watched() {
  const hung = vi.fn()
  return { hung, watch: watchForHang({ silentMs: 30 * second, onHang: hung }) }
}

test('who goes on saying that it lives is left alone', () => {
  const { hung, watch } = watched()
  for (let at = 0; at < 1_200; at++) {
    watch.beat()
    vi.advanceTimersByTime(second)
  }
  expect(hung).not.toHaveBeenCalled()
})

test('who says nothing any more hangs, which is told once', () => {
  const { hung, watch } = watched()
  watch.beat()
  vi.advanceTimersByTime(29 * second)
  expect(hung).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2 * second)
  expect(hung).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(600 * second)
  expect(hung).toHaveBeenCalledTimes(1)
})

test('a start may take two minutes before anything is said', () => {
  const { hung } = watched()
  vi.advanceTimersByTime(119 * second)
  expect(hung).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2 * second)
  expect(hung).toHaveBeenCalledTimes(1)
})

test('a machine that was suspended for a night has nobody killed', () => {
  const { hung, watch } = watched()
  watch.beat()
  vi.setSystemTime(Date.now() + 8 * 3_600 * second)
  vi.advanceTimersByTime(2 * second)
  expect(hung).not.toHaveBeenCalled()
  // Nor a clock that was set back, or on.
  vi.setSystemTime(Date.now() - 3_600 * second)
  vi.advanceTimersByTime(2 * second)
  expect(hung).not.toHaveBeenCalled()
  vi.advanceTimersByTime(31 * second)
  expect(hung).toHaveBeenCalledTimes(1)
})

test('who is kept from running by others does not hang, and does once it has had its time and says nothing', () => {
  const hung = vi.fn()
  let turns: Turns = { ranMs: 0, waitedMs: 0, isRunnable: true }
  const watch = watchForHang({ silentMs: 30 * second, turns: () => turns, onHang: hung })
  watch.beat()
  // A fiftieth of the processor is its: 30 s of that are 25 minutes.
  for (let at = 0; at < 600; at++) {
    turns = { ...turns, ranMs: turns.ranMs + 20, waitedMs: turns.waitedMs + 980 }
    vi.advanceTimersByTime(second)
  }
  expect(hung).not.toHaveBeenCalled()
  turns = { ...turns, isRunnable: false }
  vi.advanceTimersByTime(31 * second)
  expect(hung).toHaveBeenCalledTimes(1)
})

test('who has ended does not hang', () => {
  const { hung, watch } = watched()
  watch.beat()
  watch.end()
  vi.advanceTimersByTime(600 * second)
  expect(hung).not.toHaveBeenCalled()
})
