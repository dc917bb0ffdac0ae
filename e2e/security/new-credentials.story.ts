import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { services } from '@micromart/subgraphs'
import { eventually } from '@micromart/testing/eventually'
import { addToCart, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'
import { buyUntil } from './buy-until.ts'

export const title =
  'The credentials that processes know each other by are replaced while people buy, and nobody notices'
export const shopless = true
export const long = true
export const patienceMs = 420_000

const variables = ['MICROMART_ROUTER_CREDENTIAL', 'MICROMART_SERVICE_CREDENTIAL']

/** A credential's file, what stands in it at first, and what will in the end. */
interface Replaced {
  variable: string
  file: string
  old: string
  next: string
}

export async function run({ say }: PartContext): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'micromart-credentials-'))
  const all = variables.map((variable) => ({ variable, file: join(folder, variable), old: made(), next: made() }))
  for (const { file, old } of all) await put(file, [old])
  const told = Object.fromEntries(all.map(({ variable, file }) => [`${variable}_FILE`, file]))
  const shop = await startShop(['--replicas', 'orders=2,router=2'], told)
  try {
    return await tell(shop, all, say)
  } finally {
    await shop.dispose()
    await rm(folder, { recursive: true })
  }
}

async function tell(shop: Shop, all: readonly Replaced[], say: PartContext['say']): Promise<unknown> {
  const { processes } = await shop.running()
  const [router = '', other = ''] = [processes.router?.url, processes['router-2']?.url]
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 100_000 })
  // From here on the cart knows what they buy.
  await addToCart((await newCustomer(shop)).client, variantId)
  for (const { old } of all) assert.deepEqual(await statuses(shop, old), [200])

  const done = new AbortController()
  const bought = buyUntil(done.signal, [router, other], variantId)
  // Told at its end; until then nobody else looks.
  bought.catch(() => {})
  try {
    const replace = async (lines: (replaced: Replaced) => string[], nth: number) => {
      for (const each of all) await put(each.file, lines(each))
      for (const { variable } of all) await everybodyHasRead(shop, variable, nth)
    }
    say('the new ones are added as second lines')
    await replace(({ old, next }) => [old, next], 1)
    for (const { old, next } of all) {
      assert.deepEqual(await statuses(shop, next), [200])
      assert.deepEqual(await statuses(shop, old), [200])
    }
    say('they become the first')
    await replace(({ old, next }) => [next, old], 2)
    say('the old ones go')
    await replace(({ next }) => [next], 3)
    for (const { old, next } of all) {
      assert.deepEqual(await statuses(shop, next), [200])
      assert.deepEqual(await statuses(shop, old), [401])
    }
  } finally {
    done.abort()
  }
  const orders = await bought
  say(`${orders.length} orders were placed meanwhile, and no request failed`)
  for (const id of orders) await orderBecomes(staff, id, 'CONFIRMED')
  await promisesHold(shop)
  return { orders: orders.length }
}

/** What services answer to whoever shows that credential: every status there is. */
async function statuses(shop: Shop, credential: string): Promise<number[]> {
  const { processes } = await shop.running()
  const urls = [...services, 'orders-2'].map((name) => processes[name]?.url ?? assert.fail(`${name} runs`))
  const headers = { 'content-type': 'application/json', 'x-micromart-credential': credential }
  const body = JSON.stringify({ query: '{ __typename }' })
  const answers = await Promise.all(urls.map((url) => fetch(url, { method: 'POST', headers, body })))
  for (const answer of answers) await answer.text()
  return [...new Set(answers.map(({ status }) => status))]
}

/** Waits until each process that uses a variable says that it has read it again that often. */
async function everybodyHasRead(shop: Shop, variable: string, times: number): Promise<void> {
  const routers = variable === 'MICROMART_ROUTER_CREDENTIAL' ? ['router', 'router-2'] : []
  await eventually(
    async () => {
      for (const name of [...services, 'orders-2', ...routers]) {
        const lines = (await readFile(join(shop.data, 'logs', `${name}.log`), 'utf8')).split('\n')
        const read = lines.filter((line) => line.includes('a secret was read again') && line.includes(`"${variable}"`))
        assert.equal(read.length, times, `${name} has read ${variable}`)
      }
    },
    { within: 30_000 },
  )
}

const made = () => randomBytes(32).toString('base64url')

/** Whole or not at all, for whoever reads it at the same time. */
async function put(file: string, lines: string[]): Promise<void> {
  await writeFile(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
