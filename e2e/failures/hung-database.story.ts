import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { goOn, lives, pids, stand, withChildren } from '../shop/processes.ts'

export const title = 'A service that is told to stop while its database hangs ends all the same, and says what it left'
export const own = true
export const long = true

export async function run({ shop, say }: PartContext): Promise<void> {
  if (process.platform !== 'linux') throw new CannotRunHere('only on Linux is it told whose child a process is')
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 5 })
  const { orders, postgres } = await pids(shop)
  assert.ok(orders && postgres)
  const frozen = await withChildren(postgres)
  try {
    say('the database hangs')
    stand(frozen)
    process.kill(orders, 'SIGTERM')
    await eventually(() => assert.ok(!lives(orders), 'orders has ended'), { within: 30_000 })
    const log = await readFile(join(shop.data, 'logs', 'orders.log'), 'utf8')
    assert.match(log, /"step":"[\w ]+".*this did not end within/)
  } finally {
    goOn(frozen)
  }

  say('the database goes on, and so does the shop')
  const order = await eventually(async () => buy(await newCustomer(shop), variantId), { within: 60_000 })
  await orderBecomes(staff, order.id, 'CONFIRMED')
}
