import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clockOf, wrongClockOf } from './clock.ts'

let armory: string
beforeEach(() => {
  armory = mkdtempSync(join(tmpdir(), 'micromart-clock-'))
})
afterEach(() => rmSync(armory, { recursive: true }))

/** By so many minutes; never −0. */
const ahead = (clock: () => Date) => Math.round((clock().getTime() - Date.now()) / 60_000) || 0

test('one service is wrong by what its file says, for as long as it is there, and no other', () => {
  const [orders, cart] = [clockOf('orders', armory), clockOf('cart', armory)]
  const file = join(armory, wrongClockOf('orders'))
  expect(ahead(orders)).toBe(0)
  writeFileSync(file, '-300000')
  expect([ahead(orders), ahead(cart)]).toEqual([-5, 0])
  rmSync(file)
  expect(ahead(orders)).toBe(0)
})

test('without a folder of failpoints, and of a file that says nothing, the clock is the machine’s', () => {
  writeFileSync(join(armory, wrongClockOf('orders')), 'noon')
  expect([ahead(clockOf('orders', armory)), ahead(clockOf('orders', undefined))]).toEqual([0, 0])
})
