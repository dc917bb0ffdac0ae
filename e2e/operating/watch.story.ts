import assert from 'node:assert/strict'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { newCustomer } from '../actors/people.ts'
import { MeDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { copyClone } from '../shop/copied-clone.ts'
import { pids } from '../shop/processes.ts'
import { type Shop, startShop } from '../shop/shop.ts'

export const title = 'A changed file restarts what holds it and nothing else, and a changed schema reaches the router'
export const shopless = true
export const long = true

const patience = { within: 60_000 }

export async function run({ say }: Pick<PartContext, 'say'>): Promise<void> {
  const clone = await copyClone({ installed: true })
  try {
    const shop = await startShop(['--watch', '--no-demo'], {}, clone.root)
    try {
      await follow(shop, clone.root, say)
    } finally {
      await shop.dispose()
    }
  } finally {
    await clone.remove()
  }
}

async function follow(shop: Shop, clone: string, say: (line: string) => void): Promise<void> {
  const customer = await newCustomer(shop)
  const server = join(clone, 'subgraphs/users/server.ts')
  const whole = await readFile(server, 'utf8')

  say('a schema gains a field: its subgraph is restarted, and the router answers it')
  const before = await pids(shop)
  assert.notDeepEqual(await asked(shop, '{ watched }'), { data: { watched: null } })
  await appendFile(join(clone, 'subgraphs/users/schema.graphql'), '\nextend type Query {\n  watched: String\n}\n')
  await eventually(
    async () => assert.deepEqual(await asked(shop, '{ watched }'), { data: { watched: null } }),
    patience,
  )
  const grown = await pids(shop)
  assert.deepEqual(changedBetween(before, grown), ['users'])
  assert.equal((await customer.client.ask(MeDocument, {})).me?.id, customer.id)

  say('a file that does not compile is told of, and leaves what runs alone')
  await writeFile(server, `${whole}\nconst const\n`)
  await eventually(() => assert.match(shop.said(), /subgraphs\/users\/server\.ts:\d+:\d+: ERROR/), patience)
  assert.deepEqual(await pids(shop), grown)
  assert.equal((await customer.client.ask(MeDocument, {})).me?.id, customer.id)

  say('once it compiles, it runs; what several hold restarts each of them')
  await writeFile(server, `${whole}\nconsole.log('mended')\n`)
  await eventually(async () => assert.deepEqual(changedBetween(grown, await pids(shop)), ['users']), patience)
  await eventually(async () => assert.match(await logOf(shop, 'users'), /^mended$/m), patience)
  const mended = await pids(shop)
  const shared = join(clone, 'packages/service/service.ts')
  await writeFile(shared, `${await readFile(shared, 'utf8')}\nconsole.log('shared')\n`)
  await eventually(async () => {
    const restarted = changedBetween(mended, await pids(shop))
    assert.ok(restarted.includes('users') && restarted.includes('orders'), restarted.join())
    assert.ok(!restarted.includes('router') && !restarted.includes('postgres'), restarted.join())
    for (const name of ['users', 'orders']) assert.match(await logOf(shop, name), /^shared$/m)
  }, patience)
  await eventually(async () => assert.equal((await customer.client.ask(MeDocument, {})).me?.id, customer.id), patience)
}

async function asked(shop: Shop, query: string): Promise<unknown> {
  const response = await fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

const changedBetween = (before: Record<string, number>, after: Record<string, number>) =>
  Object.keys(before).filter((name) => before[name] !== after[name])

const logOf = (shop: Shop, name: string) => readFile(join(shop.data, 'logs', `${name}.log`), 'utf8')
