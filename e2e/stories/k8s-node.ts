import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newCustomers, readyToBuy } from '../buyers.ts'
import { orderBecomes, send } from '../checkout.ts'
import { needPackages } from '../engines/debian.ts'
import { firstOrder } from '../first-order.ts'
import { shelve, stockBecomes } from '../goods.ts'
import { serviceRange } from '../kubernetes/control-plane.ts'
import { appliedShop, type DeployedShop } from '../kubernetes/deployed-shop.ts'
import { saveImages } from '../kubernetes/images.ts'
import { needKubectl } from '../kubernetes/kubectl.ts'
import { type Machine, startMachine } from '../kubernetes/machine.ts'
import { needPrograms, startNode } from '../kubernetes/node.ts'
import { startPressure } from '../kubernetes/pressure.ts'
import { outcome } from '../outcome.ts'
import { CannotRunHere, type PartContext } from '../part.ts'
import { staffOf } from '../people.ts'

export const title =
  'The shop runs on a Kubernetes node: the first order travels, a pod is killed and deployments roll under load'
export const shopless = true
export const long = true
/** Images are built the first time, and so are the node's programs where that is asked for. */
export const patienceMs = 60 * 60_000

const buyers = 60

export async function run({ say }: Omit<PartContext, 'shop'>): Promise<unknown> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new CannotRunHere('a node of our own needs root on Linux')
  await needKubectl()
  await needPrograms(say)
  // The network plugin lies beside the folders of programs.
  await needPackages(
    { containerd: 'containerd', conntrack: 'conntrack', '../lib/cni/ptp': 'containernetworking-plugins' },
    say,
  )
  const folder = await mkdtemp(join(tmpdir(), 'micromart-node-'))
  let machine: Machine | undefined
  try {
    const images = join(folder, 'images.tar')
    await saveImages(images, say)
    machine = await startMachine([serviceRange])
    const cluster = await startNode(machine, folder, say)
    say('the node is ready; nothing on it enforces network policies')
    await cluster.loadImages(images)
    await rm(images)
    const began = Date.now()
    const shop = await appliedShop(cluster.kubectl, machine, say)
    const upSeconds = Math.round((Date.now() - began) / 1000)
    say(`overlays/dev is up after ${upSeconds} s`)
    await firstOrder(shop, say)
    return { upSeconds, ...(await underLoad(shop, say)) }
  } finally {
    await machine?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * While orders are placed, a pod is killed, which may leave a client without an answer, never with a wrong one; and deployments are
 * rolled, which nobody may notice.
 */
async function underLoad(shop: DeployedShop, say: (line: string) => void) {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 2 * buyers })
  const ready = await readyToBuy(await newCustomers(shop, buyers), variantId)
  const pressure = startPressure(shop.url, ready)

  say('a pod of orders is killed')
  await shop.killPod('orders')
  const killed = pressure.tally()
  say(`meanwhile ${JSON.stringify(killed)}`)

  say('orders and the router are rolled')
  for (const name of ['orders', 'router']) await shop.roll(name)
  const rolled = pressure.tally()
  say(`meanwhile ${JSON.stringify(rolled)}`)
  assert.deepEqual({ ...rolled, answered: 0 }, { answered: 0, unaccepted: 0, cutOff: 0, refused: {} })

  const placed = await pressure.stop()
  say(`${placed.size} orders were placed: each is confirmed, and is the only one of its key`)
  for (const [{ customer, input }, id] of placed) {
    await orderBecomes(customer.client, id, 'CONFIRMED')
    assert.equal(outcome(await send(customer.client, input), 'OrderPlaced').order.id, id)
  }
  assert.equal(new Set(placed.values()).size, placed.size)
  await stockBecomes(staff, variantId, { onHand: 2 * buyers, reserved: placed.size })
  return { orders: placed.size, killed, rolled }
}
