import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { inParallel } from '../actors/buyers.ts'
import { orderBecomes, send } from '../actors/checkout.ts'
import { shelve, stockBecomes } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { metricOf } from '../probes/metrics.ts'
import type { PartContext } from '../runner/part.ts'
import { firstOrder } from '../shopping/first-order.ts'
import { appliedAgain } from './applied-again.ts'
import { appliedShop, type DeployedShop } from './deployed-shop.ts'
import { onNode } from './on-node.ts'
import { type Pressure, startPressure, type Tally } from './pressure.ts'
import { promisesHoldIn } from './promises.ts'
import type { Site } from './site.ts'
import { onToldCluster, toldKubeconfig } from './told-cluster.ts'

export const title =
  'The shop runs on a Kubernetes node: the first order travels, a pod is killed, deployments roll and scale under load'
export const shopless = true
export const long = true
/** Images are built the first time, and so are the node's programs where that is asked for. */
export const patienceMs = 60 * 60_000

const overlay = 'e2e/kubernetes/overlay'
const inner = ['orders', 'inventory', 'payments']
/** More than anybody buys meanwhile. */
const stock = 100_000
const requests = 'http_server_request_duration_seconds_count'
const graphql = { http_route: '/graphql' }
/** How long a new pod may go without a request, in ms. */
const SHARED_MS = 60_000
/** How many customers are asked after their order at once. */
const together = 4

export function run({ say }: Omit<PartContext, 'shop'>): Promise<unknown> {
  const told = toldKubeconfig(say)
  // From beyond a cluster the way to the router is through one of its pods, and databases cannot be reached.
  if (told !== undefined) return onToldCluster(told, overlay, say, (site) => tell(site, inner, say))
  return onNode(overlay, say, async (site) => {
    const figures = await tell(site, ['router', ...inner], say)
    await promisesHoldIn(site.kubectl)
    say('every invariant of the data holds')
    return figures
  })
}

/** @param rolled the deployments that are rolled. */
async function tell(site: Site, rolled: readonly string[], say: (line: string) => void) {
  const began = Date.now()
  const shop = await appliedShop(site, say)
  const upSeconds = Math.round((Date.now() - began) / 1000)
  say(`overlays/dev is up after ${upSeconds} s`)
  const objects = await appliedAgain(site)
  say(`applied again, each of ${objects} objects is as it was`)
  await firstOrder(shop, say)
  return { upSeconds, ...(await underLoad(shop, rolled, say)) }
}

/**
 * While orders are placed, a pod is killed, which may leave a client without an answer, never with a wrong one; and deployments are
 * rolled and scaled, which nobody may notice.
 */
async function underLoad(shop: DeployedShop, rolled: readonly string[], say: (line: string) => void) {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock })
  const pressure = startPressure(shop, variantId)
  const during: Record<string, Tally> = {}

  say('a pod of orders is killed')
  during.kill = await meanwhile(pressure, () => shop.killPod('orders'), say)
  for (const name of rolled) {
    say(`${name} is rolled`)
    during[`roll of ${name}`] = unnoticed(await meanwhile(pressure, () => shop.roll(name), say))
  }
  for (const pods of [3, 1]) {
    say(`orders is scaled to ${pods}`)
    during[`orders to ${pods}`] = unnoticed(await meanwhile(pressure, () => scaled(shop, pods), say))
  }

  const placed = await pressure.stop()
  say(`${placed.size} orders were placed: each is confirmed, and is the only one of its key`)
  await inParallel([...placed], together, async ([{ customer, input }, id]) => {
    await orderBecomes(customer.client, id, 'CONFIRMED')
    assert.equal(outcome(await send(customer.client, input), 'OrderPlaced').order.id, id)
  })
  assert.equal(new Set(placed.values()).size, placed.size)
  await stockBecomes(staff, variantId, { onHand: stock, reserved: placed.size })
  return { orders: placed.size, during }
}

/** The pods of orders become more, or fewer, and share what there is to do. */
async function scaled(shop: DeployedShop, pods: number): Promise<void> {
  await shop.scale('orders', pods)
  const admins = await shop.adminsOf('orders')
  await eventually(
    async () => {
      const answered = await Promise.all(admins.map((admin) => metricOf(admin, requests, graphql)))
      assert.equal(answered.length, pods)
      assert.ok(Math.min(...answered) > 0, `each pod answers requests: ${answered.join(', ')}`)
    },
    { within: SHARED_MS },
  )
}

/** What became of the requests while something was done; orders must have been placed, or it says little. */
async function meanwhile(pressure: Pressure, done: () => Promise<void>, say: (line: string) => void): Promise<Tally> {
  pressure.tally()
  await done()
  const tally = pressure.tally()
  say(`meanwhile ${JSON.stringify(tally)}`)
  assert.ok(tally.placed > 0, 'orders were placed meanwhile')
  return tally
}

function unnoticed(tally: Tally): Tally {
  const { lost, refused } = tally
  assert.deepEqual({ lost, refused }, { lost: {}, refused: {} })
  return tally
}
