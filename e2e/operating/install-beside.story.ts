import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { mailsTo } from '../probes/mailbox.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { copyClone } from '../shop/copied-clone.ts'
import { kill, pids } from '../shop/processes.ts'
import { type Shop, startShop } from '../shop/shop.ts'

export const title = 'Everything is installed anew beside a running shop, which does not notice'
export const shopless = true
export const long = true
/** npm fetches what it does not have. */
export const patienceMs = 900_000

export async function run({ say }: Pick<PartContext, 'say'>): Promise<void> {
  const clone = await copyClone({ installed: false })
  try {
    say('a fresh clone starts its shop, with what that needs and no more')
    const shop = await startShop([], {}, clone.root)
    try {
      await installBeside(shop, clone.root, say)
    } finally {
      await shop.dispose()
    }
  } finally {
    await clone.remove()
  }
}

async function installBeside(shop: Shop, clone: string, say: (line: string) => void): Promise<void> {
  const variantId = await shelve(await staffOf(shop), { stock: 1_000 })
  const before = await pids(shop)

  say("a developers' command installs all of it while people buy, and what dies meanwhile comes back")
  const other = npmRun(clone, 'codegen')
  await eventually(() => assert.match(other.said(), /^Installing all/m), { within: 60_000 })
  const orders = [await buyOne(shop, variantId)]
  const killed = ['users', 'postgres']
  for (const name of killed) kill(await pids(shop), name)
  while (other.code() === undefined) orders.push(await buyOne(shop, variantId))
  assert.equal(other.code(), 0, other.said())
  say(`${orders.length} orders were placed meanwhile`)

  say('the shop has all that it had')
  const after = await pids(shop)
  assert.deepEqual(
    Object.keys(before)
      .filter((name) => before[name] !== after[name])
      .sort(),
    killed.sort(),
  )
  assert.ok(await hasExtensions(shop), "PostgreSQL's extension files are there")
  orders.push(await buyOne(shop, variantId))
  await promisesHold(shop)
}

/** An order, once it is confirmed and its buyer has been told so. Tried again while what it needs comes back. */
async function buyOne(shop: Shop, variantId: string): Promise<string> {
  return eventually(
    async () => {
      const customer = await newCustomer(shop)
      const { id } = await buy(customer, variantId)
      await orderBecomes(customer.client, id, 'CONFIRMED')
      await eventually(async () => assert.notDeepEqual(await mailsTo(shop, customer.email), []), { within: 60_000 })
      return id
    },
    { within: 120_000 },
  )
}

/** PostgreSQL looks for its extensions' files whenever it is asked which there are. */
async function hasExtensions(shop: Shop): Promise<boolean> {
  const client = new pg.Client({ connectionString: (await shop.running()).databases.orders })
  await client.connect()
  try {
    const { rows } = await client.query("SELECT FROM pg_available_extensions WHERE name = 'plpgsql'")
    await client.query(`DO $$ BEGIN RAISE NOTICE 'a language of its own'; END $$`)
    return rows.length === 1
  } finally {
    await client.end()
  }
}

function npmRun(clone: string, command: string) {
  const child = spawn('npm', ['run', command], { cwd: clone, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let code: number | string | null | undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  child.once('close', (exitCode, signal) => {
    code = signal ?? exitCode
  })
  return { said: () => said, code: () => code }
}
