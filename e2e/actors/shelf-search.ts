import assert from 'node:assert/strict'
import { SearchDocument } from '../generated.ts'
import type { Client } from './client.ts'

/** Searches the demo catalog, as a visitor does, for something of which there is enough; answers a variant's id. */
export async function findInStock(client: Client, quantity: number): Promise<string> {
  const all = await client.ask(SearchDocument, { words: '', first: 10, filter: { inStock: true } })
  const hit = all.search?.edges
    .map(({ node }) => node)
    .find((product) => product?.variants?.some(({ available }) => (available ?? 0) >= quantity))
  assert.ok(hit, 'something is in stock')
  const word = hit.name.split(' ').find(({ length }) => length > 4) ?? hit.name
  const { search } = await client.ask(SearchDocument, { words: word, first: 50 })
  assert.ok(
    search?.edges.some(({ node }) => node?.id === hit.id),
    `"${word}" finds ${hit.name}`,
  )
  const variant = hit.variants?.find(({ available }) => (available ?? 0) >= quantity)
  assert.ok(variant)
  return variant.id
}
