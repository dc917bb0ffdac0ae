import { expect, test } from 'vitest'
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
