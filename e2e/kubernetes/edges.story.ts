import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { clientOf } from '../actors/client.ts'
import { buyAsGuest, newGuest } from '../actors/guests.ts'
import { staffOf } from '../actors/people.ts'
import { findInStock } from '../actors/shelf-search.ts'
import { SearchDocument } from '../generated.ts'
import { codeFor } from '../probes/mailbox.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'
import { firstOrder } from '../shopping/first-order.ts'
import { allowedEdges } from './edges.ts'
import { watchEdges } from './walked-edges.ts'

export const title =
  'Who really calls whom while an order travels is who the table of allowed edges says may, and nobody else'
export const group = 'k8s'
export const own = true
export const long = true

/** Who is no process of the shop, or is none of a shop outside a cluster. */
const unseen = /^(anyone|prometheus|demo-catalog|secrets) → | → (dns|anyone):/
/** Who is a process of a shop on one machine, and in no cluster: its policies say nothing of them. */
const onOneMachine = /^(auditor|viewer) → /

/** All processes at once start anew on as few cores as there are. */
const PATIENCE_MS = 180_000
/** Longer than both waits and an order between them. */
export const patienceMs = 480_000

export async function run({ shop, say }: PartContext): Promise<void> {
  if (process.platform !== 'linux')
    throw new CannotRunHere('who holds a socket is read from /proc, which only Linux has')
  const allowed = await allowedEdges('dev')
  const watch = await watchEdges(shop)
  try {
    say('every process starts anew, so that what it does at its start is seen')
    await startAnew(shop)
    await firstOrder(shop, say)
    say('a guest orders, whom notifications knows from orders alone')
    const guest = await newGuest(shop, await findInStock(clientOf(shop.url), 1))
    const { number } = await buyAsGuest(guest)
    await codeFor(shop, guest.email, `Order ${number} is confirmed`)
    say('somebody looks at the shop')
    const { processes } = await shop.running()
    assert.equal((await fetch(`${processes.storefront?.url}/`)).status, 200)
    const expected = [...allowed].filter((one) => !unseen.test(one))
    await eventually(
      async () => {
        // A search as somebody, whose token is to be checked there too.
        await (await staffOf(shop)).ask(SearchDocument, { words: 'lamp' })
        assert.deepEqual(
          expected.filter((one) => !watch.edges.has(one)),
          [],
          'allowed, and never walked',
        )
      },
      { within: PATIENCE_MS },
    )
    say(`${watch.edges.size} edges are walked`)
    assert.deepEqual(
      [...watch.edges].filter((one) => !allowed.has(one) && !onOneMachine.test(one)),
      [],
      'walked, and not allowed',
    )
  } finally {
    await watch.stop()
  }
}

async function startAnew(shop: PartContext['shop']): Promise<void> {
  const before = await pids(shop)
  const names = Object.keys(before).filter((name) => name !== 'postgres')
  for (const name of names) kill(before, name)
  await eventually(
    async () => {
      const { processes } = await shop.running()
      for (const name of names) {
        const { pid, admin } = processes[name] ?? {}
        assert.notEqual(pid, before[name], `${name} is back`)
        const { status } = await fetch(`${admin}/health/ready`)
        assert.equal(status, 200, `${name} is ready`)
      }
    },
    { within: PATIENCE_MS },
  )
}
