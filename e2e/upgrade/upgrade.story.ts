import assert from 'node:assert/strict'
import { migrateEventsDatabase } from '@micromart/messaging'
import { services } from '@micromart/subgraphs'
import { logGuests } from '@micromart/supervisor/log-guests'
import { type Buyer, inParallel, newCustomers, readyToBuy } from '../actors/buyers.ts'
import { buy, orderBecomes } from '../actors/checkout.ts'
import type { Client } from '../actors/client.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { ShipOrderDocument } from '../generated.ts'
import { deadLetters } from '../probes/dead-letters.ts'
import { promisesHold } from '../probes/promises.ts'
import { buysOnce } from '../replicas/stubborn-buyer.ts'
import type { PartContext } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'
import { holdOrders } from './held-orders.ts'
import { layOutRelease } from './release.ts'
import { replace } from './replace.ts'
import { type Kind, layVersionsBeside, type Version } from './versions.ts'

export const title =
  'A shop goes from the release before to this one and back, both beside each other, while carts, checkouts and subscriptions go on'
export const shopless = true
export const long = true
export const patienceMs = 900_000
export const options = { from: { type: 'string' } } as const

const replicated = [...services, 'router']
/** What there is two of, as options of `npm start`. */
const args = ['--replicas', replicated.map((kind) => `${kind}=2`).join(',')]
const stock = 200
const together = 2

export async function run({ say, options }: PartContext): Promise<void> {
  const release = await layOutRelease(options?.from)
  try {
    say(`${release.name} starts, as it was released`)
    const shop = await startShop(args, {}, release.root)
    try {
      await thereAndBack(shop, release.root, say)
    } finally {
      await shop.dispose()
    }
  } finally {
    await release.remove()
  }
}

async function thereAndBack(shop: Shop, root: string, say: (line: string) => void): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock })
  // Their carts are the old version's, whichever it is that they order at.
  const carts = await readyToBuy(await newCustomers(shop, 20), variantId)
  const versions = await layVersionsBeside(root)
  const { databases, processes } = await shop.running()
  const routers = ['router', 'router-2'].map((name) => processes[name]?.url ?? assert.fail(`${name} runs`))
  const order = (buyers: readonly Buyer[]) => inParallel(buyers, together, (buyer) => buysOnce(shop, buyer, routers))
  const put = (kinds: readonly Kind[], nth: 1 | 2, by: Version) => replace(shop, versions, { kinds, nth, by })
  const take = (count: number) => carts.splice(0, count)

  /** Services are of both versions, then of one: each half is replaced around checkouts that are held in the middle. */
  const bringServicesTo = async (version: Version) => {
    say(`one of two of each service becomes ${version}, with checkouts in the middle`)
    const held = await holdOrders(shop, take(2))
    await put(services, 2, version)
    await held.release()
    say('both versions work beside each other')
    await order(take(3))
    const others = await holdOrders(shop, take(2))
    say(`the other one becomes ${version}`)
    await put(services, 1, version)
    await others.release()
    await ship(staff, [...held.ids, ...others.ids])
  }
  /** Who buys goes by the one router while the other is away. */
  const bringRoutersTo = async (version: Version) => {
    say(`routers become ${version}, one after the other, while people buy`)
    const bought = order(take(3))
    await put(['router'], 2, version)
    await put(['router'], 1, version)
    await bought
    await put(['storefront'], 1, version)
    assert.equal((await fetch(`http://127.0.0.1:${shop.port + 2}/`)).status, 200)
  }

  await migrateEventsDatabase(databases.events ?? assert.fail('the log is in a database'), logGuests)
  await bringServicesTo('new')
  await bringRoutersTo('new')
  await promisesHold(shop)

  await bringRoutersTo('old')
  await bringServicesTo('old')
  await promisesHold(shop)

  say('the old version starts anew, alone, on what the new one has left')
  await shop.stop()
  await shop.restart(args)
  const customer = await newCustomer(shop)
  const { id } = await buy(customer, variantId)
  await orderBecomes(customer.client, id, 'CONFIRMED')
  await stockBecomes(staff, variantId, { onHand: stock - 8, reserved: 13 })
  assert.deepEqual(await deadLetters(shop), [])
  await promisesHold(shop)
}

async function ship(staff: Client, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const input = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
    outcome((await staff.ask(ShipOrderDocument, { input })).shipOrder, 'OrderChanged')
  }
}
