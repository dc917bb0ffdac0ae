import assert from 'node:assert/strict'
import { inParallel, newCustomers, readyToBuy } from '../actors/buyers.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { NotificationsDocument, SearchDocument } from '../generated.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'
import { everyHoldExpires } from './expiry.ts'
import { kinds, loadIsShared } from './load.ts'
import { eachOnce } from './once.ts'
import { buysOnce } from './stubborn-buyer.ts'

export const title = 'Two of every service share the work, do nothing twice, and one of each may die while people buy'
export const group = 'replicas'
export const long = true
export const own = { args: ['--replicas', kinds.map((kind) => `${kind}=2`).join(',')] }
export const patienceMs = 600_000

const buyers = 24
const together = 3

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 10 * buyers })
  const { processes } = await shop.running()
  const routers = ['router', 'router-2'].map((name) => processes[name]?.url ?? assert.fail(`${name} runs`))

  say(`${buyers} customers look around and buy, at both routers`)
  const customers = await newCustomers(shop, buyers)
  await inParallel(await readyToBuy(customers, variantId), together, async (buyer) => {
    await buyer.customer.client.ask(SearchDocument, { words: 'lamp' })
    await buysOnce(shop, buyer, routers)
    await buyer.customer.client.ask(NotificationsDocument, {})
  })
  await stockBecomes(staff, variantId, { onHand: 10 * buyers, reserved: buyers })
  await loadIsShared(shop)

  say('each hold that runs out does so once, each event is on the log once, each mail came once')
  await everyHoldExpires(shop, staff)
  await eachOnce(shop, customers)

  say('one of each is killed while people buy')
  const others = await readyToBuy(await newCustomers(shop, buyers), variantId)
  const doomed = [...kinds]
  await inParallel(others, together, (buyer) =>
    buysOnce(shop, buyer, routers, async () => {
      const next = doomed.shift()
      if (next) kill(await pids(shop), next)
    }),
  )
  assert.deepEqual(doomed, [])
  await stockBecomes(staff, variantId, { onHand: 10 * buyers, reserved: 2 * buyers })
  await promisesHold(shop)
}
