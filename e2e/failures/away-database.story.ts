import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseOwners, services } from '@micromart/subgraphs'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { goOn, kill, lives, pids, stand, withChildren } from '../shop/processes.ts'

export const title =
  'Whoever starts while its database is away waits for it, says so, and ends at once when it is told to'
export const own = true
export const long = true

const owners = databaseOwners(services)
const waits = 'the database is not there yet'

export async function run({ shop, say }: PartContext): Promise<void> {
  if (process.platform !== 'linux') throw new CannotRunHere('only on Linux is it told whose child a process is')
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 5 })
  const before = await pids(shop)
  assert.ok(before.postgres)
  const frozen = await withChildren(before.postgres)
  const logOf = (name: string) => readFile(join(shop.data, 'logs', `${name}.log`), 'utf8')
  try {
    say('PostgreSQL hangs, and all who have a database there are killed and started again')
    stand(frozen)
    for (const name of owners) kill(before, name)
    const waiting = await eventually(
      async () => {
        const now = await pids(shop)
        for (const name of owners) {
          assert.notEqual(now[name], before[name], `${name} is started again`)
          assert.ok((await logOf(name)).includes(waits), `${name} waits`)
          assert.equal(await readiness(shop, name), 'starting', name)
        }
        return now
      },
      { within: 90_000 },
    )
    say('each waits on; one that is told to ends')
    for (const name of owners) assert.ok(lives(waiting[name]), `${name} has not ended`)
    process.kill(waiting['payments-sandbox'] as number, 'SIGTERM')
    process.kill(waiting.search as number, 'SIGTERM')
    await eventually(() => assert.ok(!lives(waiting['payments-sandbox']) && !lives(waiting.search)), { within: 15_000 })
  } finally {
    goOn(frozen)
  }
  say('PostgreSQL goes on, and so does the shop')
  await eventually(
    async () => {
      for (const name of owners) assert.equal(await readiness(shop, name), 'ready', name)
    },
    { within: 90_000 },
  )
  const order = await eventually(async () => buy(await newCustomer(shop), variantId), { within: 60_000 })
  await orderBecomes(staff, order.id, 'CONFIRMED')
}

/** `ready`, or why it is not. */
async function readiness(shop: PartContext['shop'], name: string): Promise<string> {
  const { processes } = await shop.running()
  const answer = await fetch(new URL('/health/ready', processes[name]?.admin), { signal: AbortSignal.timeout(5_000) })
  const { reasons } = (await answer.json()) as { reasons: string[] }
  return answer.status === 200 ? 'ready' : reasons.join()
}
