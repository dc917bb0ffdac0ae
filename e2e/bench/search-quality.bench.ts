import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { inParallel } from '../actors/buyers.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { AddVariantDocument, CreateProductDocument, PublishProductDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { type Judged, judged } from './search-quality/judged.ts'
import { ndcg } from './search-quality/ndcg.ts'
import { shelf } from './search-quality/shelf.ts'

export const title =
  'How well searches of a judged set are answered: NDCG@10 and what finds nothing, beside plain tsvector ranking'
export const own = true

/** What it was when it was last raised, less what chance can do. */
const least = 0.988
const arrivalMs = 120_000

const ask = `query ($query: String!) { search(query: $query, first: 10) { edges { node { name } } } }`

interface Answer {
  search: { edges: { node: { name: string } | null }[] }
}

export async function run({ shop, say }: PartContext) {
  const staff = await staffOf(shop)
  await inParallel(Object.entries(shelf), 4, ([name, description]) => put(staff, name, description))
  const guest = await clientOf(shop.url)
  const found = async (query: string) => {
    const { search } = await guest.ask<Answer, object>(ask, { query })
    return search.edges.flatMap(({ node }) => (node ? [node.name] : []))
  }
  await eventually(
    async () => {
      for (const name of Object.keys(shelf)) assert.ok((await found(name)).includes(name), `${name} is in the index`)
    },
    { within: arrivalMs },
  )
  const ours = await judge(found)
  const plain = await judgePlain((await shop.running()).databases.search)
  for (const { language, ours: own, plain: other } of byLanguage(ours, plain)) {
    say(`${language.padEnd(9)} ${own.toFixed(3)}, plain tsvector ${other.toFixed(3)}`)
  }
  for (const { query, score } of ours.filter((each) => each.score < 1)) say(`${score.toFixed(2)}  ${query}`)
  const figures = { queries: judged.length, ours: summed(ours), plainTsvector: summed(plain) }
  say(`NDCG@10 ${figures.ours.ndcg}, nothing found ${figures.ours.nothing}`)
  assert.ok(figures.ours.ndcg >= least, `NDCG@10 is ${figures.ours.ndcg}, which was ${least} at the least`)
  return figures
}

type Score = Judged & { score: number; found: number }

async function judge(find: (query: string) => Promise<string[]>): Promise<Score[]> {
  return inParallel([...judged], 4, async (each) => {
    const names = await find(each.query)
    return { ...each, score: ndcg(names, each.wanted), found: names.length }
  })
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
const rounded = (share: number) => Math.round(share * 1_000) / 1_000

/** The mean, and the share of queries that find nothing. */
const summed = (scores: readonly Score[]) => ({
  ndcg: rounded(mean(scores.map(({ score }) => score))),
  nothing: rounded(scores.filter(({ found }) => found === 0).length / scores.length),
})

function byLanguage(ours: readonly Score[], plain: readonly Score[]) {
  return [...new Set(judged.map(({ language }) => language))].map((language) => {
    const own = (scores: readonly Score[]) =>
      mean(scores.filter((each) => each.language === language).map(({ score }) => score))
    return { language, ours: own(ours), plain: own(plain) }
  })
}

/** What PostgreSQL's own words and ranks make of the same products. */
async function judgePlain(url: string | undefined): Promise<Score[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await judge(await plainRanking(client))
  } finally {
    await client.end()
  }
}

async function plainRanking(client: pg.Client): Promise<(query: string) => Promise<string[]>> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `SELECT name, concat_ws(' ', brand, categories::text, description) AS text FROM documents WHERE status = 'ACTIVE'`,
  )
  await client.query(
    `CREATE TEMP TABLE plain AS SELECT name,
       setweight(to_tsvector('english', name), 'A') || to_tsvector('english', text) AS lexemes
     FROM unnest($1::text[], $2::text[]) AS told (name, text)`,
    [rows.map(({ name }) => name), rows.map(({ text }) => text)],
  )
  return async (query) => {
    const found = await client.query<{ name: string }>(
      `SELECT name FROM plain, plainto_tsquery('english', $1) wanted WHERE lexemes @@ wanted
       ORDER BY ts_rank(lexemes, wanted) DESC, name LIMIT 10`,
      [query],
    )
    return found.rows.map(({ name }) => name)
  }
}

async function put(staff: Client, name: string, description: string): Promise<void> {
  const { createProduct } = await staff.ask(CreateProductDocument, {
    input: { name, description, options: [{ name: 'Size', values: ['One'] }] },
  })
  const productId = outcome(createProduct, 'ProductChanged').product.id
  const sku = `JUDGED-${randomUUID().slice(0, 13).toUpperCase()}`
  const price = { amount: '19.90', currency: 'EUR' }
  const selection = [{ option: 'Size', value: 'One' }]
  outcome(
    (await staff.ask(AddVariantDocument, { input: { productId, sku, selection, price } })).addVariant,
    'VariantChanged',
  )
  outcome((await staff.ask(PublishProductDocument, { id: productId })).publishProduct, 'ProductChanged')
}
