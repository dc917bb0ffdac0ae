import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buy, orderBecomes, orderOf } from '../actors/checkout.ts'
import { clientOf } from '../actors/client.ts'
import { follow } from '../actors/follow.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CancelOrderDocument, MeDocument, RefreshSessionDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { allEnd, pids } from '../shop/processes.ts'

export const title = 'A shop that is stopped and started again has forgotten nothing and nobody'
export const own = true
export const long = true

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 5 })
  const customer = await newCustomer(shop)
  const { client } = customer
  const settled = await buy(customer, variantId)
  const before = await orderBecomes(client, settled.id, 'CONFIRMED')
  const live = follow(client, settled.id, 0)
  await live.until('ORDER_CONFIRMED')
  const running = await pids(shop)

  say('a Ctrl-C ends it cleanly, right after an order')
  const underWay = await buy(await newCustomer(shop), variantId)
  assert.equal(await shop.stop('SIGINT'), 0)
  await allEnd(running)
  await assert.rejects(stat(join(shop.data, 'running.json')), { code: 'ENOENT' })
  await live.close()

  say('it starts again')
  await shop.restart()
  assert.deepEqual(await orderOf(client, settled.id), before)
  await orderBecomes(staff, underWay.id, 'CONFIRMED')
  await stockBecomes(staff, variantId, { onHand: 5, reserved: 2 })

  say('who was signed in still is, and may stay so')
  const token = customer.tokens.refreshToken
  const { refreshSession } = await clientOf(shop.url).ask(RefreshSessionDocument, { token })
  const again = clientOf(shop.url, outcome(refreshSession, 'SignedIn').tokens.accessToken)
  assert.equal((await again.ask(MeDocument, {})).me?.id, customer.id)
  outcome((await again.ask(CancelOrderDocument, { id: settled.id })).cancelOrder, 'OrderChanged')
  await stockBecomes(staff, variantId, { onHand: 5, reserved: 1 })
}
