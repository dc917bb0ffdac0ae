import { expect, onTestFinished, test, vi } from 'vitest'
import { Hint } from './loop.ts'

const ages = 2 ** 30

test('a hint ends the wait', async () => {
  const hint = new Hint()
  const waited = hint.wait(ages)
  hint.give()
  await waited
})

test('a hint given while nobody waits is not lost', async () => {
  const hint = new Hint()
  hint.give()
  await hint.wait(ages)
})

test('without a hint the wait ends by itself, and the next one waits anew', async () => {
  const hint = new Hint()
  await hint.wait(1)
  let over = false
  const next = hint.wait(ages).then(() => {
    over = true
  })
  await new Promise(setImmediate)
  expect(over).toBe(false)
  hint.give()
  await next
})

test('one that is given later ends the wait then, or with the next that is given at once, which stands for both', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const hint = new Hint()
  let waits = 0
  const wait = () => void hint.wait(Number.POSITIVE_INFINITY).then(() => waits++)
  wait()
  hint.giveWithin(200)
  await vi.advanceTimersByTimeAsync(150)
  hint.giveWithin(200)
  expect(waits).toBe(0)
  await vi.advanceTimersByTimeAsync(50)
  expect(waits).toBe(1)
  wait()
  hint.giveWithin(200)
  hint.give()
  await vi.advanceTimersByTimeAsync(0)
  expect(waits).toBe(2)
  wait()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(waits).toBe(2)
})
