import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import { clientOf } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { AdjustStockDocument, ArchiveProductDocument, ProductOfDocument, SearchDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { shopCommand } from '../shop/shop-command.ts'

export const title = 'What a search found is kept, and is found otherwise as soon as the index has heard why'

/** Far less than an answer is kept for. */
const patience = { within: 20_000 }

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const guest = clientOf(shop.url)
  const variantId = await shelve(staff, { stock: 2 })
  const { variant } = await staff.ask(ProductOfDocument, { variantId })
  assert.ok(variant)
  const { sku } = variant
  /** Whether a guest finds it by its SKU, among all or what can be had. What is like it is found where it is not. */
  const found = async (filter?: { inStock: boolean }) => {
    const { search } = await guest.ask(SearchDocument, { words: sku, first: 5, filter })
    return search?.edges.some(({ node }) => node?.id === variant.product.id)
  }
  await eventually(async () => assert.equal(await found({ inStock: true }), true), patience)

  say('the router has the answer, and says how old it is')
  const kept = await askByGet(shop.url, sku)
  assert.match(kept.get('cache-control') ?? '', /public/)
  await eventually(async () => assert.ok(Number((await askByGet(shop.url, sku)).get('age')) > 0), patience)

  say('it sells out')
  const idempotencyKey = randomUUID()
  const input = { idempotencyKey, variantId, by: -2, reason: 'DAMAGED' } as const
  outcome((await staff.ask(AdjustStockDocument, { input })).adjustStock, 'StockAdjusted')
  await eventually(async () => assert.equal(await found({ inStock: true }), false), patience)
  assert.equal(await found(), true)

  say('words mean others')
  const word = `w${sku.toLowerCase().replaceAll(/[^a-z]/g, 'x')}`
  const told = async () => (await guest.ask(SearchDocument, { words: word, first: 5 })).search?.edges.length
  assert.equal(await told(), 0)
  const folder = await mkdtemp(join(tmpdir(), 'micromart-synonyms-'))
  const [before, after] = [join(folder, 'before.txt'), join(folder, 'after.txt')]
  await writeFile(before, await shopCommand(shop, 'search', 'synonyms'))
  await writeFile(after, `${await readFile(before, 'utf8')}\nlantern, ${word}\n`)
  await shopCommand(shop, 'search', 'synonyms', after)
  try {
    await eventually(async () => assert.notEqual(await told(), 0), patience)
  } finally {
    await shopCommand(shop, 'search', 'synonyms', before)
    await rm(folder, { recursive: true })
  }
  await eventually(async () => assert.equal(await told(), 0), patience)

  say('it is sold no more')
  outcome((await staff.ask(ArchiveProductDocument, { id: variant.product.id })).archiveProduct, 'ProductChanged')
  await eventually(async () => assert.equal(await found(), false), patience)
}

/** What the router says of its answer to that search, asked as a cache on the way would. */
async function askByGet(url: string, words: string): Promise<Headers> {
  const query = '{ search(query: "WORDS", first: 5) { edges { node { id } } } }'.replace('WORDS', words)
  const headers = { accept: 'application/graphql-response+json' }
  const response = await fetch(`${url}?${new URLSearchParams({ query })}`, { headers })
  assert.equal(response.status, 200, await response.text())
  return response.headers
}
