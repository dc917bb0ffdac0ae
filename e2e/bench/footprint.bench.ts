import { setInterval as every, setTimeout as pause } from 'node:timers/promises'
import { inParallel, newCustomers, placeOrderOf, readyToBuy } from '../actors/buyers.ts'
import { orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'
import { type Usage, usageOf } from './process-usage.ts'

export const title =
  "Memory and processor time of each process, at rest and while orders are placed, for containers' limits"
export const own = true

const orders = 200
const together = 10
const restSeconds = 10
const sampleMs = 250

/** What requests and limits in k8s/ are derived from. Figures are MiB, and thousandths of a core. */
export async function run({ shop, say }: PartContext) {
  if (process.platform !== 'linux') throw new CannotRunHere('memory is read from /proc, which only Linux has')
  const processes = await pids(shop)
  say(`at rest for ${restSeconds} s …`)
  const rest = await measure(processes, pause(restSeconds * 1000))
  say(`${orders} orders, ${together} at a time …`)
  const variantId = await shelve(await staffOf(shop), { stock: 2 * orders })
  const busy = await measure(processes, buyAll(shop, variantId))
  return Object.fromEntries(Object.keys(processes).map((name) => [name, { rest: rest[name], busy: busy[name] }]))
}

async function buyAll(shop: PartContext['shop'], variantId: string): Promise<void> {
  const buyers = await readyToBuy(await newCustomers(shop, orders), variantId)
  await inParallel(buyers, together, async (buyer) => {
    await orderBecomes(buyer.customer.client, await placeOrderOf(buyer), 'CONFIRMED')
  })
}

/** The most memory that each process had, and its share of a core, until `work` is done. */
async function measure(processes: Record<string, number>, work: Promise<unknown>) {
  const names = Object.keys(processes)
  const began = performance.now()
  const first = await readAll(processes)
  const most = new Map(names.map((name) => [name, 0]))
  const stopped = new AbortController()
  const ended = work.finally(() => stopped.abort())
  const sampling = (async () => {
    for await (const _ of every(sampleMs, undefined, { signal: stopped.signal })) {
      const now = await readAll(processes)
      for (const name of names) most.set(name, Math.max(most.get(name) ?? 0, now[name]?.resident ?? 0))
    }
  })().catch((error) => {
    if (error.name !== 'AbortError') throw error
  })
  await Promise.all([ended, sampling])
  const last = await readAll(processes)
  const seconds = (performance.now() - began) / 1000
  return Object.fromEntries(
    names.map((name) => {
      const used = (last[name]?.cpu ?? 0) - (first[name]?.cpu ?? 0)
      return [
        name,
        { mebibytes: Math.round((most.get(name) ?? 0) / 2 ** 20), millicores: Math.round((used / seconds) * 1000) },
      ]
    }),
  )
}

async function readAll(processes: Record<string, number>): Promise<Record<string, Usage>> {
  return Object.fromEntries(
    await Promise.all(Object.entries(processes).map(async ([name, pid]) => [name, await usageOf(pid)] as const)),
  )
}
