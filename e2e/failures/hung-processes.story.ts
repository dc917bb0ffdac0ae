import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, agree, orderBecomes, send } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'

export const title = 'Each process of the shop that hangs is killed and started again, and no other'
export const own = { environment: { MICROMART_HANG_SECONDS: '10' } }
export const long = true
export const patienceMs = 480_000

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 10 })
  const customer = await newCustomer(shop)
  await addToCart(customer.client, variantId)
  const wanted = await agree(customer)
  // PostgreSQL is no child that speaks to us.
  const { postgres, ...before } = await pids(shop)
  const names = Object.keys(before)
  const left = 'users'

  say(`all but ${left} stand still: ${names.length - 1} processes`)
  for (const name of names) if (name !== left) process.kill(before[name] as number, 'SIGSTOP')
  const after = await eventually(
    async () => {
      const now = await pids(shop)
      const still = names.filter((name) => name !== left && now[name] === before[name])
      assert.deepEqual(still, [], 'those have not been started again')
      return now
    },
    { within: 120_000 },
  )
  assert.equal(after[left], before[left], `${left} was left alone`)
  assert.equal(after.postgres, postgres, 'PostgreSQL was left alone')

  say('the shop goes on')
  const { order } = await eventually(async () => outcome(await send(customer.client, wanted), 'OrderPlaced'), {
    within: 120_000,
  })
  await eventually(() => orderBecomes(customer.client, order.id, 'CONFIRMED'), { within: 120_000 })
  await promisesHold(shop)
}
