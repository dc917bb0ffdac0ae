import assert from 'node:assert/strict'
import { newId } from '@micromart/ids'
import { eventually } from '@micromart/testing/eventually'
import { clientOf } from '../actors/client.ts'
import { metricOf } from '../probes/metrics.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'

export const title =
  'One of two replicas hangs: queries are answered by the other, and it is asked again when it goes on'
export const own = { args: ['--replicas', 'products=2'] }
export const long = true

/** Of a product that there never was: nobody has kept what products says of it. */
const query = 'query ($id: ID!) { product(id: $id) { name } }'
const tries = 'router_subgraph_tries_total'
/** Of so many queries the hung one may get those that try whether it is back; a share of its own would be half. */
const queries = 40
const mostProbes = 10

export async function run({ shop, say }: PartContext): Promise<void> {
  const { processes, router } = await addressesOf(shop)
  const hung = processes['products-2']
  assert.ok(hung, 'products-2 runs')
  const ofHung = (labels: Record<string, string> = {}) =>
    metricOf(router, tries, { subgraph: 'products', address: hung.address, ...labels })
  const isOut = () => metricOf(router, 'router_subgraph_address_state', { subgraph: 'products', address: hung.address })
  const client = clientOf(shop.url)
  const askAll = async () => {
    for (let nth = 0; nth < queries; nth++) {
      const { codes } = await client.send(query, { id: newId('prd') })
      assert.deepEqual(codes, [], 'every query is answered')
    }
  }

  say('both are asked')
  await askAll()
  assert.ok((await ofHung({ outcome: 'answered' })) > 0, 'products-2 is asked, too')

  process.kill(hung.pid, 'SIGSTOP')
  try {
    say('one hangs: queries are answered all the same, and after a few it is left out')
    await eventually(
      async () => {
        await askAll()
        assert.ok((await isOut()) > 0, 'products-2 is left out')
      },
      { within: 120_000 },
    )
    const before = await ofHung()
    await askAll()
    const asked = (await ofHung()) - before
    assert.ok(asked <= mostProbes, `products-2 was asked ${asked} times in ${queries} queries`)
  } finally {
    process.kill(hung.pid, 'SIGCONT')
  }

  say('it goes on: it is asked again')
  const before = await ofHung({ outcome: 'answered' })
  await eventually(
    async () => {
      await askAll()
      assert.equal(await isOut(), 0, 'products-2 takes part')
      assert.ok((await ofHung({ outcome: 'answered' })) > before, 'products-2 answers')
    },
    { within: 120_000 },
  )
}

/** The shop's processes with their addresses, and the router's admin port. */
async function addressesOf(shop: Shop) {
  const [running, ofPids] = [await shop.running(), await pids(shop)]
  const router = running.processes.router?.admin
  assert.ok(router, 'the router runs')
  const processes: Record<string, { pid: number; address: string }> = {}
  for (const [name, { url }] of Object.entries(running.processes)) {
    const pid = ofPids[name]
    if (url && pid) processes[name] = { pid, address: new URL(url).host }
  }
  return { processes, router }
}
